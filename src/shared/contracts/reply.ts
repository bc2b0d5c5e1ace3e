import type { ErrorCode } from '../domain/errors';

/** What every action answers. A refusal carries a code from the closed list and nothing internal. */
export type Reply<T> =
  | { ok: true; data: T; requestId: string }
  | { ok: false; code: ErrorCode; fields: readonly string[]; requestId: string };
