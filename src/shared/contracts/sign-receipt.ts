import * as z from 'zod';
import { defineContract } from './define-contract';
import { hash, id, instant, personName, round, strokes } from './parts';

/** A guardian's answer for one child, bound by `versionHash` to the text that was read. */
export const signReceipt = defineContract({
  action: 'sign-receipt',
  input: z.strictObject({
    noticeId: id,
    round,
    studentId: id,
    versionHash: hash,
    signerName: personName,
    /** Null only where a confirmation is enough. */
    strokes: strokes.nullable(),
    tappedAt: instant,
  }),
  output: z.object({
    receiptId: z.string(),
    answeredAt: instant,
    isLate: z.boolean(),
    /** Whether this answer covers the child, repeats the caller's own, or is kept beside another guardian's. */
    outcome: z.enum(['covers', 'already', 'beside']),
  }),
});
