import { ERROR_SENTENCES, type ErrorCode } from '@shared/domain/errors';
import { ActionError } from './action-error';
import { StorageFullError } from './storage';

const CANNOT_READ = '网络没有连上，请检查网络后再试一次。';
const STORAGE_FULL =
  '手机的存储空间满了，这次填写的内容没有保存，也没有提交成功。请连上网，或清理出一些空间后，再提交一次。';

/** The sentence for a code; an unknown one (a newer server's) reads as INTERNAL. */
export function sentenceOf(code: string): string {
  const isKnown = Object.prototype.hasOwnProperty.call(ERROR_SENTENCES, code);
  return ERROR_SENTENCES[isKnown ? (code as ErrorCode) : 'INTERNAL'];
}

/** What somebody who only wanted to look is told: nothing was entered, so nothing waits to be sent. */
export function readErrorText(error: unknown): string {
  return error instanceof ActionError && error.code === 'OFFLINE' ? CANNOT_READ : errorText(error);
}

/** What a reader is told of any failure: always a sentence of ours, never the failure's own message. */
export function errorText(error: unknown): string {
  if (error instanceof StorageFullError) return STORAGE_FULL;
  return sentenceOf(error instanceof ActionError ? error.code : 'INTERNAL');
}
