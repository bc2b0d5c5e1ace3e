import * as z from 'zod';
import { defineContract } from './define-contract';
import { childState, id, round } from './parts';

/**
 * Says that the text was on the guardian's screen. `seenState` is where the reader's copy says the child stands: when
 * it still does, no read is needed; when it does not, it is looked up.
 */
export const openNotice = defineContract({
  action: 'open-notice',
  input: z.strictObject({
    noticeId: id,
    round,
    studentId: id,
    seenState: z.enum(['unlinked', 'undelivered', 'delivered']),
  }),
  output: z.object({ state: childState }),
});
