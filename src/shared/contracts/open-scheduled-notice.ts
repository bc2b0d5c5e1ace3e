import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, publicationSum } from './parts';

/** Sends a scheduled notice now, as it stands. */
export const openScheduledNotice = defineContract({
  action: 'open-scheduled-notice',
  input: z.strictObject({ schoolId: id, noticeId: id }),
  output: publicationSum,
});
