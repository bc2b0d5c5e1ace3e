import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writer } from 'protobufjs/minimal';
import { BOUNDARY, type RecordedRequest } from './recorded-request';

/** Fields that the SDK adds to every request and nobody reads. */
const ENVELOPE = [
  'envName',
  'wxCloudApiToken',
  'wxCloudbaseAccesstoken',
  'tcb_sessionToken',
  'crossAuthorizationToken',
];

export interface RecordingServer {
  readonly port: number;
  readonly requests: RecordedRequest[];
  /** Names the requests that follow. */
  begin(step: string): void;
  close(): void;
}

/** A server that writes down what the SDK sends and answers just enough for the SDK to go on. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  let step = '';
  let inStep = 0;
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      inStep += 1;
      const recorded = describe(`${step} ${inStep}`, request, body);
      requests.push(recorded);
      const answer = answerTo(recorded, port());
      response.writeHead(200, {
        'content-type': typeof answer === 'string' ? 'application/json' : 'application/octet-stream',
      });
      response.end(answer);
    });
  });
  server.maxRequestsPerSocket = 10;
  const port = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: port(),
    requests,
    begin: (name) => {
      step = name;
      inStep = 0;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function describe(name: string, request: IncomingMessage, body: Buffer): RecordedRequest {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const method = request.method ?? '';
  const contentType = request.headers['content-type'];
  if (contentType?.startsWith('application/json')) {
    const sent = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const json = Object.fromEntries(Object.entries(sent).filter(([field]) => !ENVELOPE.includes(field)));
    return { name, method, path, contentType, json };
  }
  const boundary = /boundary=(.*)$/.exec(contentType ?? '')?.[1];
  const text = body.toString('latin1');
  const fixed = boundary ? text.replaceAll(boundary, BOUNDARY) : text;
  const base64 = Buffer.from(fixed, 'latin1').toString('base64');
  return {
    name,
    method,
    path,
    contentType: boundary ? contentType?.replace(boundary, BOUNDARY) : contentType,
    base64,
  };
}

const DATA: Readonly<Record<string, (origin: string) => object>> = {
  'database.getDocument': () => ({ list: ['{"_id":"d1","a":{"$numberInt":"1"}}'] }),
  'database.insertDocument': () => ({ insertedIds: ['d1'] }),
  'database.modifyDocument': () => ({ updated: 1, upsert_id: null }),
  'database.removeDocument': () => ({ deleted: 1 }),
  'database.calculateDocument': () => ({ total: 1 }),
  'database.aggregateDocuments': () => ({ list: [] }),
  'functions.invokeFunction': () => ({ response_data: '{}' }),
  'storage.getUploadMetadata': (origin) => ({
    url: `${origin}/upload`,
    token: 't',
    authorization: 'a',
    fileId: 'cloud://local.anxin/a/b.txt',
    cosFileId: 'c',
  }),
  'storage.batchGetDownloadUrl': (origin) => ({
    download_list: [
      { code: 'SUCCESS', fileID: 'cloud://local.anxin/a/b.txt', tempFileURL: `${origin}/files/token` },
    ],
  }),
  'storage.batchDeleteFile': () => ({
    delete_list: [{ code: 'SUCCESS', fileID: 'cloud://local.anxin/a/b.txt' }],
  }),
};

function answerTo(request: RecordedRequest, port: number): string | Uint8Array {
  if (!request.json) {
    if (request.path !== '/admin') return Buffer.alloc(0);
    return Writer.create()
      .uint32(10)
      .bytes(Buffer.from('{"errcode":0}'))
      .uint32(18)
      .string('application/json')
      .finish();
  }
  const { action, collectionName, transactionId } = request.json;
  if (collectionName === 'conflicts' && transactionId) {
    return JSON.stringify({ code: 'DATABASE_TRANSACTION_CONFLICT', message: 'conflict', requestId: 'r' });
  }
  if (action === 'database.startTransaction')
    return JSON.stringify({ requestId: 'r', transactionId: 'tx-1' });
  const data = DATA[String(action)]?.(`http://127.0.0.1:${port}`);
  return JSON.stringify({ requestId: 'r', ...(data && { data }) });
}
