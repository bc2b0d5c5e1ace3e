import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, publicationSum, writtenNotice } from './parts';

/** Sends a letter to classes, at once or at a time. Repeated with the same key it answers as the first time. */
export const publishNotice = defineContract({
  action: 'publish-notice',
  input: z.strictObject({ schoolId: id, idempotencyKey: id, ...writtenNotice }),
  output: publicationSum,
});
