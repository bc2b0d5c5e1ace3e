import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentDatabase } from '../database';
import type { MessageRecorder } from '../messages';
import type { FileVault } from '../storage';
import { isFromSdk, isLocalHost } from './admission';
import { runDatabaseAction } from './database-actions';
import { sendFile, storeUpload } from './file-routes';
import { readBody, readJson, refuse, send, sendJson } from './http-answers';
import { readMultipart } from './multipart';
import { answerOpenApi } from './open-api';
import { encodeReply, errorReply, UNEXPECTED, WireError, type ReplyBody } from './reply';
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

/** What the requests of the SDK are carried out on. */
export interface WireServices {
  readonly database: DocumentDatabase;
  readonly files: FileVault;
  readonly messages: MessageRecorder;
  /** Runs a cloud function for `callFunction`; what it throws reaches the caller as FUNCTIONS_EXECUTE_FAIL. */
  invokeFunction(name: string, data: unknown): Promise<unknown>;
  readonly seams?: WireSeams;
  /** Told of errors that no code covers, which the SDK only sees as SYS_ERR; the console by default. */
  reportError?(error: unknown): void;
}

/** Where the server listens and whom it trusts. */
export interface WireIdentity {
  readonly port: number;
  readonly secretId: string;
}

type Params = Readonly<Record<string, unknown>>;
type Reply = (response: ServerResponse) => void;

/** Answers one HTTP request after the other; everything it knows of them is how many there were. */
export class RequestHandler {
  readonly counts = new Map<string, number>();

  constructor(
    private readonly services: WireServices,
    private readonly identity: WireIdentity,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) response.destroy();
      else sendJson(response, encodeReply(this.errorReply(error)));
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { files } = this.services;
    const { method } = request;
    if (!isLocalHost(request, this.identity.port)) {
      refuse(response, 403, 'unknown host');
    } else if ((method === 'GET' || method === 'HEAD') && pathname.startsWith('/files/')) {
      await sendFile(files, pathname.slice('/files/'.length), method, response);
    } else if (method === 'PUT' && pathname === '/upload') {
      await this.passSeams({ action: 'storage.put' }, response, () => storeUpload(files, request));
    } else if (method !== 'POST' || pathname !== '/admin') {
      refuse(response, 404, 'not found');
    } else if (!isFromSdk(request, this.identity.secretId)) {
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
      const action = parts.get('action')?.toString('utf8') ?? '';
      await this.passSeams({ action }, response, () => this.answerMultipart(parts));
      return;
    }
    const params = readJson(body);
    const { action, collectionName } = params;
    const info: RequestInfo = {
      action: typeof action === 'string' ? action : '',
      ...(typeof collectionName === 'string' && { collectionName }),
    };
    await this.passSeams(info, response, async () => {
      const text = encodeReply(
        await this.run(info.action, params).catch((error: unknown) => this.errorReply(error)),
      );
      return (to) => sendJson(to, text);
    });
  }

  private answerMultipart(parts: ReadonlyMap<string, Buffer>): Reply {
    const answer = Buffer.from(answerOpenApi(this.services.messages, parts));
    return (response) => send(response, 'application/octet-stream', answer);
  }

  private async run(action: string, params: Params): Promise<ReplyBody> {
    const { database, files } = this.services;
    const origin = `http://127.0.0.1:${this.identity.port}`;
    const reply =
      (await runDatabaseAction(database, action, params)) ??
      (await runStorageAction(files, origin, action, params)) ??
      (action === 'functions.invokeFunction' ? await this.invoke(params) : undefined);
    if (!reply) throw new WireError('INVALID_PARAM', `action ${action} is not supported by the local cloud`);
    return reply;
  }

  private async invoke({ function_name: name, request_data: data }: Params): Promise<ReplyBody> {
    if (typeof name !== 'string') throw new WireError('INVALID_PARAM', 'function_name is missing');
    const event = typeof data === 'string' && data !== '' ? readJson(Buffer.from(data)) : {};
    try {
      const result = await this.services.invokeFunction(name, event);
      return { data: { response_data: JSON.stringify(result ?? null) } };
    } catch (error) {
      throw new WireError(
        'FUNCTIONS_EXECUTE_FAIL',
        error instanceof Error ? error.message : 'function failed',
      );
    }
  }

  private errorReply(error: unknown): ReplyBody {
    const reply = errorReply(error);
    if (reply.code === UNEXPECTED) (this.services.reportError ?? console.error)(error);
    return reply;
  }

  private async passSeams(
    info: RequestInfo,
    response: ServerResponse,
    carryOut: () => Reply | Promise<Reply>,
  ): Promise<void> {
    const { seams } = this.services;
    this.counts.set(info.action, (this.counts.get(info.action) ?? 0) + 1);
    if ((await seams?.beforeRequest?.(info)) === 'drop') {
      response.destroy();
      return;
    }
    const reply = await carryOut();
    if ((await seams?.afterRequest?.(info)) === 'drop') response.destroy();
    else reply(response);
  }
}
