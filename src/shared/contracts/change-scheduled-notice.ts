import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, publicationSum, writtenNotice } from './parts';

/** Changes a notice before it opens; without `publishAt` it opens now. `baseRevision` is what the writer had before them. */
export const changeScheduledNotice = defineContract({
  action: 'change-scheduled-notice',
  input: z.strictObject({ schoolId: id, noticeId: id, baseRevision: z.int().min(1), ...writtenNotice }),
  output: publicationSum,
});
