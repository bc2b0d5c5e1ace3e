import * as z from 'zod';
import { LETTER_LIMITS } from '../domain/letter';
import { defineContract } from './define-contract';
import { id, pictureLinks } from './parts';

/** Links to pictures of the school's own letters, for those who write them. */
export const linkLetterPictures = defineContract({
  action: 'link-letter-pictures',
  input: z.strictObject({
    schoolId: id,
    fileIds: z
      .array(z.string().regex(/^cloud:\/\/[\w./-]{1,280}$/))
      .min(1)
      .max(LETTER_LIMITS.pictures),
  }),
  output: z.object({ pictures: pictureLinks }),
});
