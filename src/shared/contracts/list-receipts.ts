import * as z from 'zod';
import { defineContract } from './define-contract';
import { channel, cursor, id, instant, relation } from './parts';

/** The answers given for the caller's children, newest first. */
export const listReceipts = defineContract({
  action: 'list-receipts',
  input: z.strictObject({ cursor }),
  output: z.object({
    items: z.array(
      z.object({
        receiptId: z.string(),
        noticeId: id,
        noticeTitle: z.string(),
        studentId: id,
        studentName: z.string(),
        className: z.string(),
        schoolName: z.string(),
        signerName: z.string(),
        relation: relation.nullable(),
        channel,
        answeredAt: instant,
        isLate: z.boolean(),
        isMine: z.boolean(),
      }),
    ),
    nextCursor: cursor,
  }),
});
