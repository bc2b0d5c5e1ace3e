import type { ErrorCode } from '@shared/domain/errors';

/** A refusal or a failure of an action, by its code. `fields` names what was wrong in the input. */
export class ActionError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly requestId: string,
    readonly fields: readonly string[] = [],
  ) {
    super(code);
    this.name = 'ActionError';
  }
}

/** Codes that say nothing about the request itself: the same one may pass later. */
const PASSING: readonly ErrorCode[] = [
  'OFFLINE',
  'INTERNAL',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'UPGRADE_REQUIRED',
];

/** Whether sending the very same request again later can help. */
export function isPassing(error: ActionError): boolean {
  return PASSING.includes(error.code);
}
