import { FunctionFailure, type FailureKind } from '../workers/function-call';
import { readJson } from './read-body';
import { badRequest } from './refusal';
import { json } from './replies';
import type { Route } from './route';

/** As in the cloud a call is small; a file travels by the file route. */
const BODY_LIMIT = 1024 * 1024;

const STATUS_OF_FAILURE: Record<FailureKind, number> = {
  'unknown-function': 404,
  'event-too-large': 413,
  'reply-too-large': 502,
  'timed-out': 504,
  crashed: 502,
  threw: 500,
  closed: 503,
};

const SENTENCES: Record<FailureKind, string> = {
  'unknown-function': '没有这个云函数。',
  'event-too-large': '内容太大,请分几次提交。',
  'reply-too-large': '结果太大,请缩小范围再试。',
  'timed-out': '处理超时,请稍后再试。',
  crashed: '服务中断了一下,请再试一次。',
  threw: '服务出错了,请稍后再试。',
  closed: '服务正在关闭。',
};

export interface CallRouteOptions {
  callFunction: (functionName: string, data: unknown, openid: string) => Promise<unknown>;
  /** What the family is not told goes here. */
  onFailure: (error: unknown) => void;
}

/** `POST /api/call` `{ name, data }`: what `wx.cloud.callFunction` is on a phone. */
export function createCallRoute({ callFunction, onFailure }: CallRouteOptions): Route {
  return async (request) => {
    if (request.url.pathname !== '/api/call' || request.method !== 'POST') return undefined;
    const person = request.requirePerson();
    const { name, data } = await readJson(request.incoming, BODY_LIMIT);
    if (typeof name !== 'string') throw badRequest();
    try {
      return json({ result: await callFunction(name, data, person.openid) });
    } catch (error) {
      onFailure(error);
      const kind = error instanceof FunctionFailure ? error.kind : 'threw';
      const code = `FUNCTION_${kind.toUpperCase().replaceAll('-', '_')}`;
      return json({ code, error: SENTENCES[kind] }, STATUS_OF_FAILURE[kind]);
    }
  };
}
