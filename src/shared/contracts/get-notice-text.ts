import * as z from 'zod';
import { defineContract } from './define-contract';
import { blocks, id, instant, kind, level, lodging, reach, round, topic } from './parts';

/** A notice as the school wrote it, of any year: to correct it, to change it before it opens, or to send it again. */
export const getNoticeText = defineContract({
  action: 'get-notice-text',
  input: z.strictObject({ schoolId: id, noticeId: id }),
  output: z.object({
    ...{ noticeId: id, title: z.string(), kind, topic, level, blocks, reach, lodging },
    schoolName: z.string(),
    classIds: z.array(id),
    status: z.enum(['scheduled', 'open', 'withdrawn']),
    version: z.int(),
    round,
    scheduleRevision: z.int(),
    publishAt: instant.nullable(),
    publishedAt: instant,
    deadlineAt: instant.nullable(),
  }),
});
