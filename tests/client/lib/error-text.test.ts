import { ERROR_SENTENCES, type ErrorCode } from '@shared/domain/errors';
import { ActionError, isPassing } from '../../../src/client/lib/action-error';
import { errorText, readErrorText } from '../../../src/client/lib/error-text';
import { StorageFullError } from '../../../src/client/lib/storage';

const CODES = Object.keys(ERROR_SENTENCES) as ErrorCode[];

describe('what a reader is told', () => {
  test.each(CODES)('of %s is its own sentence', (code) => {
    expect(errorText(new ActionError(code, 'r1'))).toBe(ERROR_SENTENCES[code]);
  });

  test('of a code this version does not know is a sentence all the same', () => {
    expect(errorText(new ActionError('BRAND_NEW' as ErrorCode, 'r1'))).toBe(ERROR_SENTENCES.INTERNAL);
    expect(errorText(new ActionError('constructor' as ErrorCode, 'r1'))).toBe(ERROR_SENTENCES.INTERNAL);
  });

  test('never contains a failure’s own message', () => {
    expect(errorText(new TypeError('secret is not a function'))).toBe(ERROR_SENTENCES.INTERNAL);
    expect(errorText('secret')).toBe(ERROR_SENTENCES.INTERNAL);
  });

  test('of a full phone says that nothing was saved', () => {
    expect(errorText(new StorageFullError())).toContain('没有保存');
  });
});

test('only what may pass by itself is sent again', () => {
  const passing = CODES.filter((code) => isPassing(new ActionError(code, '')));
  expect(passing.sort()).toEqual([
    'INTERNAL',
    'OFFLINE',
    'RATE_LIMITED',
    'UNAUTHENTICATED',
    'UPGRADE_REQUIRED',
  ]);
});

test('promises no submission to somebody who only wanted to look', () => {
  const offline = new ActionError('OFFLINE', '');
  expect(readErrorText(offline)).not.toContain('提交');
  expect(readErrorText(new ActionError('NOT_FOUND', ''))).toBe(errorText(new ActionError('NOT_FOUND', '')));
});
