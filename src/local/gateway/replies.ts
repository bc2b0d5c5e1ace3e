import type { ServerResponse } from 'node:http';

import type { Refusal } from './refusal';

/** Sent with every reply, whatever it is. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** A policy for replies that are no page. */
const NOTHING_ALLOWED = "default-src 'none'; frame-ancestors 'self'";

export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body?: Buffer | string;
}

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { 'content-security-policy': NOTHING_ALLOWED, ...SECURITY_HEADERS, ...headers });
  response.end(body);
}

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

/** A program gets the code and the sentence as JSON, a person who opened an address gets the sentence. */
export function refuse(refusal: Refusal, isProgram: boolean): Reply {
  if (isProgram) return json({ code: refusal.code, error: refusal.message }, refusal.status);
  return {
    status: refusal.status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: `${refusal.message}\n`,
  };
}

export function redirect(location: string, headers: Reply['headers'] = {}): Reply {
  return { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } };
}
