import { randomUUID } from 'node:crypto';
import { CloudError } from '../database';
import { FileError } from '../storage';

/** The body of a reply: `{ requestId, … }`, or `{ code, message, requestId }`, both with HTTP 200. */
export type ReplyBody = Readonly<Record<string, unknown>>;

/** The cloud's limit for one reply. */
const REPLY_BYTES_MAX = 16 * 1024 * 1024;

/** An error with a code that travels to the SDK. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WireError';
  }
}

/** A reply as the text that travels; one over 16 MB becomes an error, as in the cloud. */
export function encodeReply(body: ReplyBody): string {
  const text = JSON.stringify({ requestId: randomUUID(), ...body });
  if (text.length * 3 <= REPLY_BYTES_MAX || Buffer.byteLength(text) <= REPLY_BYTES_MAX) return text;
  return encodeReply({ code: 'DATABASE_REQUEST_FAILED', message: 'reply exceeds the limit of 16 MB' });
}

/** The code of an error that nothing here expects. */
export const UNEXPECTED = 'SYS_ERR';

/** What the SDK is told of an error: the code of a known one, SYS_ERR without details of any other. */
export function errorReply(error: unknown): ReplyBody {
  if (error instanceof CloudError || error instanceof FileError || error instanceof WireError) {
    return { code: error.code, message: error.message };
  }
  return { code: UNEXPECTED, message: 'internal error of the local cloud' };
}
