import { systemClock } from './clock';

const ATTEMPTS = 4;
/** -501001: the resource was busy, a transaction's conflict among others. The SDK does not retry it by itself. */
const BUSY = -501001;
const BROKEN_CONNECTION = /ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|socket hang up/i;
const DUPLICATE = /E11000|duplicate key/i;

interface SdkError {
  errCode?: unknown;
  errMsg?: unknown;
  message?: unknown;
}

/**
 * Sends one database request, again when the platform was busy or the connection broke. Every write here is safe to
 * repeat: ids are fixed before the first attempt and updates name the state they replace.
 */
export async function send<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      await systemClock.pause(attempt);
    }
  }
}

function isPassing(error: unknown): boolean {
  return (error as SdkError).errCode === BUSY || BROKEN_CONNECTION.test(textOf(error));
}

/** Whether a document with this id, or this unique value, is already there. */
export function isDuplicate(error: unknown): boolean {
  return DUPLICATE.test(textOf(error));
}

function textOf(error: unknown): string {
  const { errMsg, message } = (error ?? {}) as SdkError;
  return `${typeof errMsg === 'string' ? errMsg : ''} ${typeof message === 'string' ? message : ''}`;
}
