import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { DocumentDatabase } from '../database';
import type { MessageRecorder } from '../messages';
import { FileError, type FileVault } from '../storage';
import { isFromSdk, isLocalHost } from './admission';
import { runDatabaseAction } from './database-actions';
import { readMultipart } from './multipart';
import { answerOpenApi } from './open-api';
import { encodeReply, errorReply, WireError, type ReplyBody } from './reply';
import { runStorageAction } from './storage-actions';

/** What a seam is told of a request. */
export interface RequestInfo {
  readonly action: string;
  readonly collectionName?: string;
}

type SeamResult = void | 'drop' | Promise<void | 'drop'>;

/** For tests: `drop` breaks the connection without a reply, before the request is carried out or after it. */
export interface WireSeams {
  beforeRequest?(info: RequestInfo): SeamResult;
  afterRequest?(info: RequestInfo): SeamResult;
}

export interface WireServerOptions {
  readonly database: DocumentDatabase;
  readonly files: FileVault;
  readonly messages: MessageRecorder;
  /** Runs a cloud function for `callFunction`; what it throws reaches the caller as FUNCTIONS_EXECUTE_FAIL. */
  invokeFunction(name: string, data: unknown): Promise<unknown>;
  readonly seams?: WireSeams;
}

export interface WireServer {
  readonly url: string;
  readonly port: number;
  /** The variables a process needs before it loads wx-server-sdk, so that the SDK talks to this server. */
  environment(): Record<string, string>;
  /** How many requests of each action have come in since the start or the last reset. */
  requestCounts(): Record<string, number>;
  resetRequestCounts(): void;
  close(): Promise<void>;
}

/** The SDK puts one listener a request on a reused socket; above 10 Node warns of a leak. */
const REQUESTS_PER_SOCKET_MAX = 10;
const BODY_BYTES_MAX = 16 * 1024 * 1024;

/** Starts the server that an unmodified wx-server-sdk talks to, on 127.0.0.1 and a free port. */
export async function startWireServer(options: WireServerOptions): Promise<WireServer> {
  const secretId = `local${randomBytes(16).toString('hex')}`;
  const counts = new Map<string, number>();
  const server = createServer();
  server.maxRequestsPerSocket = REQUESTS_PER_SOCKET_MAX;
  const port = await listen(server);
  const handler = new RequestHandler(options, port, secretId, counts);
  server.on('request', (request, response) => void handler.handle(request, response));
  return {
    url: `http://127.0.0.1:${port}/admin`,
    port,
    environment: () => environmentOf(port, secretId),
    requestCounts: () => Object.fromEntries(counts),
    resetRequestCounts: () => counts.clear(),
    close: () => close(server),
  };
}

/** Without TENCENTCLOUD the SDK probes a metadata host before every request; without the secrets it crashes. */
function environmentOf(port: number, secretId: string): Record<string, string> {
  return {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
    SCF_NAMESPACE: 'local',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

class RequestHandler {
  constructor(
    private readonly options: WireServerOptions,
    private readonly port: number,
    private readonly secretId: string,
    private readonly counts: Map<string, number>,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (!isLocalHost(request, this.port)) refuse(response, 403, 'unknown host');
      else await this.route(request, response);
    } catch (error) {
      if (response.headersSent || request.destroyed) response.destroy();
      else sendJson(response, encodeReply(errorReply(error)));
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method } = request;
    if ((method === 'GET' || method === 'HEAD') && pathname.startsWith('/files/')) {
      await this.download(pathname.slice('/files/'.length), method, response);
    } else if (method === 'PUT' && pathname === '/upload') {
      await this.upload(request, response);
    } else if (method !== 'POST' || pathname !== '/admin') {
      refuse(response, 404, 'not found');
    } else if (!isFromSdk(request, this.secretId)) {
      refuse(response, 401, 'not signed by the SDK');
    } else {
      await this.admin(request, response);
    }
  }

  private async admin(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const contentType = request.headers['content-type'] ?? '';
    const body = await readBody(request);
    if (contentType.startsWith('multipart/form-data')) {
      const parts = readMultipart(contentType, body);
      await this.passSeams({ action: parts.get('action')?.toString('utf8') ?? '' }, response, async () => {
        const answer = answerOpenApi(this.options.messages, parts);
        return () => send(response, 'application/octet-stream', Buffer.from(answer));
      });
      return;
    }
    const params = readJson(body);
    const action = typeof params.action === 'string' ? params.action : '';
    const { collectionName } = params;
    const info = typeof collectionName === 'string' ? { action, collectionName } : { action };
    await this.passSeams(info, response, async () => {
      const reply = encodeReply(await this.run(action, params).catch(errorReply));
      return () => sendJson(response, reply);
    });
  }

  private async run(action: string, params: Readonly<Record<string, unknown>>): Promise<ReplyBody> {
    const { database, files } = this.options;
    const origin = `http://127.0.0.1:${this.port}`;
    const reply = action.startsWith('database.')
      ? await runDatabaseAction(database, action, params)
      : action === 'functions.invokeFunction'
        ? await this.invoke(params)
        : await runStorageAction(files, origin, action, params);
    if (!reply) throw new WireError('INVALID_PARAM', `action ${action} is not supported by the local cloud`);
    return reply;
  }

  private async invoke(params: Readonly<Record<string, unknown>>): Promise<ReplyBody> {
    const { function_name: name, request_data: data } = params;
    if (typeof name !== 'string') throw new WireError('INVALID_PARAM', 'function_name is missing');
    const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {};
    try {
      const result = await this.options.invokeFunction(name, event);
      return { data: { response_data: JSON.stringify(result ?? null) } };
    } catch (error) {
      throw new WireError(
        'FUNCTIONS_EXECUTE_FAIL',
        error instanceof Error ? error.message : 'function failed',
      );
    }
  }

  private async download(token: string, method: string, response: ServerResponse): Promise<void> {
    this.count('storage.get');
    try {
      const file = await this.options.files.openLink(token);
      response.writeHead(200, {
        'content-type': file.contentType,
        'content-length': file.bytes,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
      if (method === 'HEAD') response.end();
      else await pipeline(file.stream(), response);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      refuse(response, error.code === 'STORAGE_FILE_NONEXIST' ? 404 : 403, error.code);
    }
  }

  /** The object store answers nothing when all is well, and an XML error otherwise. */
  private async upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.passSeams({ action: 'storage.put' }, response, async () => {
      try {
        await this.options.files.putWithToken(request.headers.authorization ?? '', request);
        return () => send(response, 'application/xml', Buffer.alloc(0));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        const fields = { Code: error.code, Message: error.message, RequestId: 'local', TraceId: 'local' };
        const inner = Object.entries(fields).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
        return () => send(response, 'application/xml', Buffer.from(`<Error>${inner.join('')}</Error>`));
      }
    });
  }

  private async passSeams(
    info: RequestInfo,
    response: ServerResponse,
    work: () => Promise<() => void>,
  ): Promise<void> {
    this.count(info.action);
    const { seams } = this.options;
    if ((await seams?.beforeRequest?.(info)) === 'drop') {
      response.destroy();
      return;
    }
    const reply = await work();
    if ((await seams?.afterRequest?.(info)) === 'drop') response.destroy();
    else reply();
  }

  private count(action: string): void {
    this.counts.set(action, (this.counts.get(action) ?? 0) + 1);
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
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

function readJson(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const params: unknown = JSON.parse(body.toString('utf8'));
    if (typeof params === 'object' && params !== null) return params as Record<string, unknown>;
  } catch {
    // Answered below, like any other body that is not an object.
  }
  throw new WireError('INVALID_PARAM', 'request body must be a JSON object');
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function sendJson(response: ServerResponse, text: string): void {
  send(response, 'application/json; charset=utf-8', Buffer.from(text));
}

function send(response: ServerResponse, contentType: string, body: Buffer): void {
  response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
  response.end(body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(message);
}
