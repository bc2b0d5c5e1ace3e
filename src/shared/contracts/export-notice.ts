import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, offeredFile, round } from './parts';

/** The figures and the list of children of one round in the whole school, as a workbook. */
export const exportNotice = defineContract({
  action: 'export-notice',
  input: z.strictObject({ schoolId: id, noticeId: id, round }),
  output: offeredFile,
});
