import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A page on the web can make a browser send requests here (rebinding), but not with this machine's own name. */
export function isLocalHost(request: IncomingMessage, port: number): boolean {
  const { host } = request.headers;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** True when the request is signed by a SDK that was given this server's own credential, which changes every start. */
export function isFromSdk(request: IncomingMessage, secretId: string): boolean {
  const { authorization = '' } = request.headers;
  const credential = /^TC3-HMAC-SHA256 Credential=([^/,\s]+)\//.exec(authorization)?.[1] ?? '';
  return timingSafeEqual(digest(credential), digest(secretId));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
