import * as z from 'zod';
import { defineContract } from './define-contract';
import { cursor, id, noticeFigures } from './parts';

/** The school's notices, newest first, each with the counts of its classes. */
export const listNotices = defineContract({
  action: 'list-notices',
  input: z.strictObject({ schoolId: id, cursor }),
  output: z.object({ items: z.array(noticeFigures), nextCursor: cursor }),
});
