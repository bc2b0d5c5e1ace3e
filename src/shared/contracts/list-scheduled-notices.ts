import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, instant, kind, level, lodging, reach, topic } from './parts';

/** What the school has planned and not sent yet, soonest first. It has no figures: no family has seen it. */
export const listScheduledNotices = defineContract({
  action: 'list-scheduled-notices',
  input: z.strictObject({ schoolId: id }),
  output: z.object({
    items: z.array(
      z.object({
        ...{ noticeId: id, title: z.string(), kind, topic, level, reach, lodging },
        publishAt: instant,
        deadlineAt: instant.nullable(),
        classes: z.int(),
      }),
    ),
  }),
});
