import * as z from 'zod';
import { defineContract } from './define-contract';
import { channel, cursor, id, instant, recorder, relation } from './parts';

/** The answers given for the caller's children, newest first, objected and withdrawn ones too: nothing disappears. */
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
        /** Empty where staff recorded it without a name. */
        signerName: z.string(),
        relation: relation.nullable(),
        channel,
        recordedBy: recorder.nullable(),
        answeredAt: instant,
        isLate: z.boolean(),
        isMine: z.boolean(),
        /** Kept beside another answer that covers the child. */
        isBeside: z.boolean(),
        isObjected: z.boolean(),
        /** The school took the notice back. */
        isWithdrawn: z.boolean(),
        /** The school corrected the notice since: this answer is bound to an earlier text. */
        isCorrected: z.boolean(),
      }),
    ),
    nextCursor: cursor,
  }),
});
