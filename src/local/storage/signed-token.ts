import { createHmac, timingSafeEqual } from 'node:crypto';
import { FileError } from './errors';

/** What a token allows: reading or writing one path until an instant (epoch milliseconds). */
export interface TokenGrant {
  readonly use: 'read' | 'write';
  readonly path: string;
  readonly expiresAt: number;
}

/** Writes a grant as a URL-safe token that only the holder of the secret can make. */
export function signToken(grant: TokenGrant, secret: string): string {
  const payload = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${payload}.${signatureOf(payload, secret)}`;
}

/** Reads a token. Throws STORAGE_EXCEED_AUTHORITY when it is forged or for another use, STORAGE_LINK_EXPIRED when late. */
export function readToken(token: string, use: TokenGrant['use'], secret: string, now: number): TokenGrant {
  const [payload = '', signature = '', ...rest] = token.split('.');
  const expected = Buffer.from(signatureOf(payload, secret));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new FileError('STORAGE_EXCEED_AUTHORITY', 'the file link is not valid');
  }
  const grant = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as TokenGrant;
  if (grant.use !== use) throw new FileError('STORAGE_EXCEED_AUTHORITY', 'the file link is for another use');
  if (grant.expiresAt <= now) throw new FileError('STORAGE_LINK_EXPIRED', 'the file link has expired');
  return grant;
}

function signatureOf(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url');
}
