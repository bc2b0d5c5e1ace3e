import http from 'node:http';

export interface SentRequest {
  port: number;
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface ReceivedReply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** Sends a request with exactly these headers (a browser's own client would correct Host and Origin). */
export function sendRequest({
  port,
  method = 'GET',
  path,
  headers,
  body,
}: SentRequest): Promise<ReceivedReply> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: bytes,
          text: String(bytes),
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
