import * as z from 'zod';
import { defineContract } from './define-contract';
import { id } from './parts';

/**
 * Takes the last import back, within a day of confirming it. `rosterId` is the import's own: if another one followed,
 * that one must not go instead. Tells the size of the roster that is in force again.
 */
export const undoRoster = defineContract({
  action: 'undo-roster',
  input: z.strictObject({ schoolId: id, rosterId: id }),
  output: z.object({ classes: z.int(), students: z.int() }),
});
