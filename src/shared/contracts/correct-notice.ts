import * as z from 'zod';
import { LETTER_LIMITS } from '../domain/letter';
import { defineContract } from './define-contract';
import { blocks, id, text } from './parts';

/** Puts a corrected text in place of the current one. Answers already given stay bound to the text they signed. */
export const correctNotice = defineContract({
  action: 'correct-notice',
  input: z.strictObject({
    schoolId: id,
    noticeId: id,
    baseVersion: z.int().min(1),
    title: text(LETTER_LIMITS.titleChars),
    blocks,
  }),
  output: z.object({ version: z.int() }),
});
