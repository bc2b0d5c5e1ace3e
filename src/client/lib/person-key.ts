/**
 * Whose storage this is. WeChat keeps one storage a user. In the browser build several people share one storage
 * while trying the product, so the gateway names the person in a cookie that holds no secret and grants nothing.
 */
export function personKey(): string {
  if (process.env.TARO_ENV === 'weapp') return 'self';
  const match = /(?:^|;\s*)anxin-person=([A-Za-z0-9_-]{1,64})/.exec(document.cookie);
  return match?.[1] ?? 'self';
}
