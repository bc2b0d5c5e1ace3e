import * as z from 'zod';
import { defineContract } from './define-contract';
import {
  blocks,
  channel,
  hash,
  instant,
  pictureLinks,
  receiptId,
  recorder,
  relation,
  strokes,
} from './parts';

/** One answer with its proof: the text that was signed, its hash, the moment and the signature. */
export const getReceipt = defineContract({
  action: 'get-receipt',
  input: z.strictObject({ receiptId }),
  output: z.object({
    receiptId: z.string(),
    noticeTitle: z.string(),
    studentName: z.string(),
    className: z.string(),
    schoolName: z.string(),
    /** Empty where staff recorded it without a name. */
    signerName: z.string(),
    relation: relation.nullable(),
    channel,
    recordedBy: recorder.nullable(),
    answeredAt: instant,
    tappedAt: instant.nullable(),
    isLate: z.boolean(),
    coversChild: z.boolean(),
    note: z.string().nullable(),
    hasSlip: z.boolean(),
    objection: z.object({ at: instant, reason: z.string(), isMine: z.boolean() }).nullable(),
    isWithdrawn: z.boolean(),
    isCorrected: z.boolean(),
    strokes: strokes.nullable(),
    version: z.int(),
    versionHash: hash,
    blocks,
    pictures: pictureLinks,
  }),
});
