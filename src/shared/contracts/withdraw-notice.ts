import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, text } from './parts';

/** Takes a notice back, with the reason that families see. */
export const withdrawNotice = defineContract({
  action: 'withdraw-notice',
  input: z.strictObject({ schoolId: id, noticeId: id, reason: text(200) }),
  output: z.object({ classes: z.int() }),
});
