import * as z from 'zod';
import { defineContract } from './define-contract';
import { blocks, channel, hash, instant, receiptId, relation, strokes } from './parts';

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
    signerName: z.string(),
    relation: relation.nullable(),
    channel,
    answeredAt: instant,
    tappedAt: instant.nullable(),
    isLate: z.boolean(),
    coversChild: z.boolean(),
    note: z.string().nullable(),
    strokes: strokes.nullable(),
    version: z.int(),
    versionHash: hash,
    blocks,
  }),
});
