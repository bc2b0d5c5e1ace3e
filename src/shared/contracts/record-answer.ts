import * as z from 'zod';
import { defineContract } from './define-contract';
import { hash, id, instant, personName, round, staffChannel } from './parts';

/** More than the largest class. */
const MOST_CHILDREN = 80;

/**
 * Staff enter answers that came in on paper, by phone or at a visit (补录), for one child or a ticked list. Nobody is
 * named where the slips themselves carry the signatures. A photo may hold one family's slip alone, because every
 * guardian of the child may look at it.
 */
export const recordAnswer = defineContract({
  action: 'record-answer',
  input: z
    .strictObject({
      schoolId: id,
      classId: id,
      noticeId: id,
      round,
      idempotencyKey: id,
      studentIds: z.array(id).min(1).max(MOST_CHILDREN),
      versionHash: hash,
      channel: staffChannel,
      signerName: personName.nullable(),
      note: z.string().trim().max(200).nullable(),
      slipFileId: z.string().min(1).max(300).nullable(),
    })
    .refine(({ slipFileId, studentIds }) => slipFileId === null || studentIds.length === 1, {
      path: ['slipFileId'],
    }),
  output: z.object({
    children: z.array(
      z.discriminatedUnion('outcome', [
        z.object({
          studentId: id,
          outcome: z.enum(['covers', 'already', 'beside']),
          receiptId: z.string(),
          answeredAt: instant,
          isLate: z.boolean(),
        }),
        z.object({ studentId: id, outcome: z.literal('refused'), code: z.string() }),
      ]),
    ),
  }),
});
