import * as z from 'zod';
import { defineContract } from './define-contract';
import { counts, cursor, id, noticeHead } from './parts';

/** The school's notices, newest first, each with the counts of its classes. */
export const listNotices = defineContract({
  action: 'list-notices',
  input: z.strictObject({ schoolId: id, cursor }),
  output: z.object({
    items: z.array(
      z.object({
        ...noticeHead,
        version: z.int(),
        counts,
        classes: z.array(z.object({ classId: id, className: z.string(), counts })),
      }),
    ),
    nextCursor: cursor,
  }),
});
