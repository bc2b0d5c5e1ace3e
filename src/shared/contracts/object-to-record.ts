import * as z from 'zod';
import { defineContract } from './define-contract';
import { receiptId, text } from './parts';

/** A guardian says that an answer the school recorded is not the family's. It is kept, and covers nothing any more. */
export const objectToRecord = defineContract({
  action: 'object-to-record',
  input: z.strictObject({ receiptId, reason: text(100) }),
  output: z.object({
    /** Whether the child is still covered, by another answer of the family's. */
    isCovered: z.boolean(),
  }),
});
