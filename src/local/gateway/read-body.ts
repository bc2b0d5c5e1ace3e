import type { IncomingMessage } from 'node:http';

import { badRequest, Refusal, tooLarge } from './refusal';

/** Reads a request's body. @throws Refusal 413 as soon as it is known to be over `limit` bytes */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // The rest is read and dropped: a connection cut here would take the refusal with it.
      if (size > limit) reject(tooLarge(limit));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** Reads a JSON object. @throws Refusal 415 for another content type, 400 for anything but an object */
export async function readJson(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  // Another site's form can send text, but not this type.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal(415, 'NOT_JSON', '只接受 JSON。Only JSON is accepted here.');
  }
  const text = (await readBody(request, limit)).toString('utf8');
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    throw badRequest();
  }
  throw badRequest();
}
