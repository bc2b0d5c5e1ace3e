import { createHmac } from 'node:crypto';

/**
 * A person's id: HMAC-SHA-256 of the openid with a key of its own that never rotates. Whoever copies the database
 * without the key cannot tell which WeChat user a document belongs to.
 * @throws Error when the function's environment holds no key
 */
export function personIdOf(openid: string, key: string | undefined): string {
  const bytes = Buffer.from(key ?? '', 'base64');
  if (bytes.length < 32) throw new Error('ANXIN_PERSON_KEY must hold at least 32 random bytes in base64');
  return createHmac('sha256', bytes).update(openid).digest('hex').slice(0, 40);
}
