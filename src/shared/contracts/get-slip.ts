import * as z from 'zod';
import { defineContract } from './define-contract';
import { receiptId } from './parts';

/** A link that opens the photo of a paper slip for some minutes, for the child's own guardians. */
export const getSlip = defineContract({
  action: 'get-slip',
  input: z.strictObject({ receiptId }),
  output: z.object({ url: z.string() }),
});
