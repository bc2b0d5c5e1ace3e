import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, offeredFile, round } from './parts';

/** A sheet of one round in one class, as a file to print; slips for all children, or for those still to reach. */
export const printNotice = defineContract({
  action: 'print-notice',
  input: z.strictObject({
    schoolId: id,
    classId: id,
    noticeId: id,
    round,
    sheet: z.enum(['letter', 'slips-for-all', 'slips-for-open', 'receipt-list']),
  }),
  output: offeredFile,
});
