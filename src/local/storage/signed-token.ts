import { createHmac, timingSafeEqual } from 'node:crypto';

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

/** What a token grants; undefined when it is forged, meant for another use, or expired at `now`. */
export function readToken(
  token: string,
  use: TokenGrant['use'],
  secret: string,
  now: number,
): TokenGrant | undefined {
  const [payload = '', signature = '', ...rest] = token.split('.');
  const expected = Buffer.from(signatureOf(payload, secret));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return undefined;
  const grant = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as TokenGrant;
  return grant.use === use && grant.expiresAt > now ? grant : undefined;
}

function signatureOf(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url');
}
