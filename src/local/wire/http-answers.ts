import type { IncomingMessage, ServerResponse } from 'node:http';
import { WireError } from './reply';

const BODY_BYTES_MAX = 16 * 1024 * 1024;

/** The whole body. Throws EXCEED_REQUEST_LIMIT over 16 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > BODY_BYTES_MAX)
      throw new WireError('EXCEED_REQUEST_LIMIT', 'request exceeds the limit of 16 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A body that has to be a JSON object. */
export function readJson(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const params: unknown = JSON.parse(body.toString('utf8'));
    if (typeof params === 'object' && params !== null) return params as Record<string, unknown>;
  } catch {
    // Answered below, like any other body that is not an object.
  }
  throw new WireError('INVALID_PARAM', 'request body must be a JSON object');
}

export function sendJson(response: ServerResponse, text: string): void {
  send(response, 'application/json; charset=utf-8', Buffer.from(text));
}

export function send(response: ServerResponse, contentType: string, body: Buffer): void {
  response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
  response.end(body);
}

export function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(message);
}
