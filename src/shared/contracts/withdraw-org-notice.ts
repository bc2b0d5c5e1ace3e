import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, text } from './parts';

/** Takes a letter from above back in every school, with the reason that families see. */
export const withdrawOrgNotice = defineContract({
  action: 'withdraw-org-notice',
  input: z.strictObject({ orgId: id, noticeId: id, reason: text(200) }),
  output: z.object({ schools: z.int() }),
});
