import type { IncomingHttpHeaders } from 'node:http';

import { forwarded, wrongHost, wrongOrigin, type Refusal } from './refusal';

/** What proxies and tunnels add. A page that reaches this server through one is not on this computer. */
const FORWARDING_HEADERS = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
];
const READING_METHODS = ['GET', 'HEAD'];

export interface GuardedRequest {
  method?: string;
  headers: IncomingHttpHeaders;
}

/** The two names under which this server answers. */
function allowedHosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/**
 * Listening on loopback alone stops neither a page whose name was rebound to 127.0.0.1 (the Host gives it
 * away), nor another site's form (the Origin does), nor a tunnel (its headers do).
 * @returns why the request is refused, or undefined when it may go on.
 */
export function refusalOf({ method, headers }: GuardedRequest, port: number): Refusal | undefined {
  const isForwarded = Object.keys(headers).some(
    (name) => name.startsWith('x-forwarded') || FORWARDING_HEADERS.includes(name),
  );
  if (isForwarded) return forwarded();
  const { host, origin } = headers;
  if (host === undefined || !allowedHosts(port).includes(host)) return wrongHost();
  const isReading = READING_METHODS.includes(method ?? '');
  const isOwnOrigin = origin === `http://${host}`;
  if (origin === undefined ? !isReading : !isOwnOrigin) return wrongOrigin();
  return undefined;
}
