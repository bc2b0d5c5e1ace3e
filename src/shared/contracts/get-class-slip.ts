import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, round } from './parts';

/** A link that opens the photo of one child's paper slip for some minutes, for the class's staff. */
export const getClassSlip = defineContract({
  action: 'get-class-slip',
  input: z.strictObject({ schoolId: id, classId: id, noticeId: id, round, studentId: id }),
  output: z.object({ url: z.string() }),
});
