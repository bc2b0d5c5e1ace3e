import * as z from 'zod';
import { defineContract } from './define-contract';
import { block, id } from './parts';

/**
 * Reads an uploaded Word letter as blocks, to be put into a draft. Nothing is published by it, and the upload is
 * deleted. What could not be taken along is said, a sentence each; a letter that is too long to be sent comes in
 * whole, with a sentence about it.
 */
export const readLetterFile = defineContract({
  action: 'read-letter-file',
  input: z.strictObject({
    schoolId: id,
    fileId: z.string().min(1).max(300),
    fileName: z.string().min(1).max(200),
  }),
  output: z.object({
    /** Empty when no line of the file looks like a title. */
    title: z.string(),
    blocks: z.array(block),
    lost: z.array(z.string()),
  }),
});
