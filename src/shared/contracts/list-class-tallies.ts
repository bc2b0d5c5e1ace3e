import * as z from 'zod';
import { defineContract } from './define-contract';
import { counts, id, noticeHead } from './parts';

/** The notices of one class with their counts, open ones first, then newest. */
export const listClassTallies = defineContract({
  action: 'list-class-tallies',
  input: z.strictObject({ schoolId: id, classId: id }),
  output: z.object({ items: z.array(z.object({ ...noticeHead, className: z.string(), counts })) }),
});
