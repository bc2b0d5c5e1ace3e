import type { CallIdentity } from './function-call';

/** The one mini-program of this machine. Not all digits: the SDK turns such a value into a number. */
const LOCAL_APP_ID = 'wxlocal';

/**
 * The environment of one call, as the cloud sets it: getWXContext reads only the keys that
 * WX_CONTEXT_KEYS names, and TCB_SOURCE.
 */
export function callEnvironment(identity: CallIdentity): Record<string, string> {
  const context: Record<string, string> = { WX_APPID: LOCAL_APP_ID };
  if (identity.openid !== undefined) {
    context['WX_OPENID'] = identity.openid;
    context['WX_CLIENTIP'] = '127.0.0.1';
  }
  return { ...context, WX_CONTEXT_KEYS: Object.keys(context).join(','), TCB_SOURCE: identity.source };
}

/**
 * The event as the cloud hands it on: a call from the mini-program carries `userInfo` and
 * `tcbContext` beside the caller's own fields, and the caller cannot set them.
 */
export function platformEvent(event: unknown, identity: CallIdentity): unknown {
  if (identity.openid === undefined) return event ?? {};
  const own = typeof event === 'object' && event !== null && !Array.isArray(event) ? event : {};
  return { ...own, tcbContext: {}, userInfo: { appId: LOCAL_APP_ID, openId: identity.openid } };
}

/** Whether a variable belongs to one call and must be gone before the next. */
export function isCallVariable(key: string): boolean {
  return key.startsWith('WX_') || key === 'TCB_SOURCE';
}
