import * as z from 'zod';
import { LETTER_LIMITS } from '../domain/letter';
import { defineContract } from './define-contract';
import { blocks, id, instant, round, text } from './parts';

/**
 * Puts a corrected text in place of the current one. Answers already given stay bound to the text they signed. With
 * `again` every family is asked anew, in a round with a deadline of its own and the reason that they read.
 */
export const correctNotice = defineContract({
  action: 'correct-notice',
  input: z.strictObject({
    schoolId: id,
    noticeId: id,
    baseVersion: z.int().min(1),
    title: text(LETTER_LIMITS.titleChars),
    blocks,
    again: z.strictObject({ reason: text(200), deadlineAt: instant.nullable() }).optional(),
  }),
  output: z.object({ version: z.int(), round }),
});
