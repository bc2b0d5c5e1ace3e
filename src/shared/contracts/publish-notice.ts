import * as z from 'zod';
import { LETTER_LIMITS } from '../domain/letter';
import { defineContract } from './define-contract';
import { blocks, id, instant, kind, level, text, topic } from './parts';

/** Sends a letter to classes. Repeated with the same key it answers as the first time. */
export const publishNotice = defineContract({
  action: 'publish-notice',
  input: z.strictObject({
    schoolId: id,
    idempotencyKey: id,
    title: text(LETTER_LIMITS.titleChars),
    kind,
    topic,
    level,
    deadlineAt: instant.nullable(),
    blocks,
    classIds: z.array(id).min(1).max(200),
  }),
  output: z.object({ noticeId: id, classes: z.int(), children: z.int(), unlinked: z.int() }),
});
