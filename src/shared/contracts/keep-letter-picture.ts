import * as z from 'zod';
import { defineContract } from './define-contract';
import { id } from './parts';

/** Takes an uploaded picture into the school's keeping, for a letter to show it. The upload is deleted. */
export const keepLetterPicture = defineContract({
  action: 'keep-letter-picture',
  input: z.strictObject({ schoolId: id, fileId: z.string().min(1).max(300) }),
  output: z.object({ fileId: z.string() }),
});
