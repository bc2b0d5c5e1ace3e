import * as z from 'zod';
import { defineContract } from './define-contract';
import { id } from './parts';

/** An empty roster sheet to fill in, with a second sheet that explains. */
export const getRosterTemplate = defineContract({
  action: 'get-roster-template',
  input: z.strictObject({ schoolId: id }),
  output: z.object({ fileName: z.string(), url: z.string() }),
});
