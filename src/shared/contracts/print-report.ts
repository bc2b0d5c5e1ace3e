import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, offeredFile, round } from './parts';

/** A school's figures of one round as a file to print, with a line for its leader to sign. */
export const printReport = defineContract({
  action: 'print-report',
  input: z.strictObject({ schoolId: id, noticeId: id, round }),
  output: offeredFile,
});
