import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, noticeFigures } from './parts';

/** One notice of the school in its newest round, with the counts of its classes. */
export const getNoticeFigures = defineContract({
  action: 'get-notice-figures',
  input: z.strictObject({ schoolId: id, noticeId: id }),
  output: noticeFigures,
});
