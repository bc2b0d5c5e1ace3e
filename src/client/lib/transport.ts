import Taro from '@tarojs/taro';
import { ActionError } from './action-error';

/** A call that takes longer is given up; what it did on the server is found out by the next try. */
const TIMEOUT_MS = 20_000;

/**
 * Calls a cloud function and gives what it returned. The only place of the client that does.
 * @throws ActionError OFFLINE when nothing came back, INTERNAL when what came back was no answer.
 */
export async function callFunction(name: string, payload: object): Promise<unknown> {
  return process.env.TARO_ENV === 'weapp' ? callInWechat(name, payload) : callInBrowser(name, payload);
}

/** To be called once, before anything else is. The environment is fixed when the app is built. */
export function connectCloud(): void {
  if (process.env.TARO_ENV === 'weapp') Taro.cloud.init({ env: CLOUD_ENV || undefined, traceUser: false });
}

async function callInWechat(name: string, payload: object): Promise<unknown> {
  try {
    const reply = await within(TIMEOUT_MS, Taro.cloud.callFunction({ name, data: payload }));
    return reply.result;
  } catch (error) {
    throw new ActionError(isNetworkFailure(error) ? 'OFFLINE' : 'INTERNAL', '');
  }
}

/** WeChat tells a missing network from a failing function by words alone. */
function isNetworkFailure(error: unknown): boolean {
  const words = String((error as { errMsg?: unknown } | null)?.errMsg ?? error);
  return (
    /request:fail|timeout|network|ERR_INTERNET|-601002|TIMED_OUT/i.test(words) && !/FUNCTIONS_/.test(words)
  );
}

function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function callInBrowser(name: string, payload: object): Promise<unknown> {
  const response = await fetchFromGateway('../api/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, data: payload }),
  });
  const body = (await response.json().catch(() => null)) as { result?: unknown } | null;
  return body?.result;
}

/**
 * Asks the gateway this page came from.
 * @throws ActionError when it does not answer, or refuses.
 */
export async function fetchFromGateway(address: string, request: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(address, { ...request, credentials: 'same-origin', signal: abort.signal });
    if (response.status === 401) throw new ActionError('UNAUTHENTICATED', '');
    if (response.status === 429) throw new ActionError('RATE_LIMITED', '');
    if (!response.ok) throw new ActionError('INTERNAL', '');
    return response;
  } catch (error) {
    throw error instanceof ActionError ? error : new ActionError('OFFLINE', '');
  } finally {
    clearTimeout(timer);
  }
}
