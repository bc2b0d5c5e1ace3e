import * as z from 'zod';
import { STAFF_CHANNELS } from '../domain/tally';
import { defineContract } from './define-contract';
import { hash, id, instant, personName, round } from './parts';

/** Staff enter an answer that came in on paper, by phone or at a visit (补录). */
export const recordAnswer = defineContract({
  action: 'record-answer',
  input: z.strictObject({
    schoolId: id,
    classId: id,
    noticeId: id,
    round,
    studentId: id,
    versionHash: hash,
    channel: z.enum(STAFF_CHANNELS),
    signerName: personName,
    note: z.string().trim().max(200).nullable(),
  }),
  output: z.object({
    receiptId: z.string(),
    answeredAt: instant,
    isLate: z.boolean(),
    outcome: z.enum(['covers', 'already', 'beside']),
  }),
});
