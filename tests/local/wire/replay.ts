import { request } from 'node:http';
import type { WireServer } from '../../../src/local/wire';
import type { RecordedRequest } from './recorded-request';

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Sends a recorded request as the SDK would; `overrides` change headers (undefined leaves one out). */
export async function send(
  server: WireServer,
  recorded: Omit<RecordedRequest, 'name'>,
  overrides: Readonly<Record<string, string | undefined>> = {},
): Promise<Reply> {
  const body = recorded.json
    ? Buffer.from(JSON.stringify(recorded.json))
    : Buffer.from(recorded.base64 ?? '', 'base64');
  const secretId = server.environment().TENCENTCLOUD_SECRETID ?? '';
  const headers: Record<string, string> = {};
  const wanted: Record<string, string | undefined> = {
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/2026-01-01/tcb/tc3_request, SignedParams=action, Signature=0`,
    'content-type': recorded.contentType,
    ...overrides,
  };
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) headers[name] = value;
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port: server.port,
        method: recorded.method,
        path: recorded.path,
        headers,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'] ?? '',
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Sends an action and gives its JSON reply. */
export async function sendAction(
  server: WireServer,
  json: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const reply = await send(server, { method: 'POST', path: '/admin', contentType: 'application/json', json });
  return JSON.parse(reply.body.toString('utf8')) as Record<string, unknown>;
}
