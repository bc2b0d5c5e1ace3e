import * as z from 'zod';
import { defineContract } from './define-contract';
import { channel, childState, counts, hash, id, instant, noticeHead, round } from './parts';

/** One round in one class, child by child, for the class's teacher and the school alone. */
export const getTally = defineContract({
  action: 'get-tally',
  input: z.strictObject({ schoolId: id, classId: id, noticeId: id, round }),
  output: z.object({
    ...noticeHead,
    className: z.string(),
    versionHash: hash,
    withdrawnReason: z.string().nullable(),
    counts,
    children: z.array(
      z.object({
        studentId: id,
        name: z.string(),
        state: childState,
        channel: channel.nullable(),
        openedAt: instant.nullable(),
        answeredAt: instant.nullable(),
        isLate: z.boolean(),
        hasJoined: z.boolean(),
        hasLeft: z.boolean(),
        hasSlip: z.boolean(),
        /** The family objected to what was recorded, and nothing has come in since. */
        objection: z.object({ at: instant, reason: z.string() }).nullable(),
      }),
    ),
  }),
});
