import * as z from 'zod';
import { defineContract } from './define-contract';
import { id } from './parts';

/** Makes a staged roster the school's current one, all at once. */
export const confirmRoster = defineContract({
  action: 'confirm-roster',
  input: z.strictObject({ schoolId: id, rosterId: id }),
  output: z.object({ classes: z.int(), students: z.int() }),
});
