import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Shorter keys could be searched. */
const LEAST_KEY_BYTES = 32;

/**
 * A person's id: HMAC-SHA-256 of the WeChat openid with a key of its own that never rotates. Whoever copies the
 * database without the key cannot tell which WeChat user a document belongs to.
 * @throws RangeError when the key is shorter than 32 bytes
 */
export function personIdOf(openid: string, key: Uint8Array): string {
  if (key.length < LEAST_KEY_BYTES) throw new RangeError('the key for person ids must be at least 32 bytes');
  return bytesToHex(hmac(sha256, key, utf8ToBytes(openid))).slice(0, 40);
}
