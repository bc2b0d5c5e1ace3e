import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, offeredFile, round } from './parts';

/** The figures and the list of children of one round in one class, as a workbook. */
export const exportClassNotice = defineContract({
  action: 'export-class-notice',
  input: z.strictObject({ schoolId: id, classId: id, noticeId: id, round }),
  output: offeredFile,
});
