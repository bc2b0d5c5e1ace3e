import * as z from 'zod';
import { defineContract } from './define-contract';
import { childState, id, round } from './parts';

/** Says that the text was on the guardian's screen. */
export const openNotice = defineContract({
  action: 'open-notice',
  input: z.strictObject({ noticeId: id, round, studentId: id }),
  output: z.object({ state: childState }),
});
