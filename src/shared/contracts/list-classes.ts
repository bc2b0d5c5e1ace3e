import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, instant } from './parts';

/**
 * The school's classes of the current roster: the grade each belongs to (null when its name tells none), how many
 * children, how many of them board or go home by what the roster tells, and how many have a guardian linked.
 */
export const listClasses = defineContract({
  action: 'list-classes',
  input: z.strictObject({ schoolId: id }),
  output: z.object({
    schoolName: z.string(),
    schoolYear: z.string(),
    /** The last import, if no undo followed; `undoUntil` null where it cannot be taken back any more. */
    lastImport: z.object({ rosterId: id, confirmedAt: instant, undoUntil: instant.nullable() }).nullable(),
    classes: z.array(
      z.object({
        classId: id,
        name: z.string(),
        grade: z.string().nullable(),
        students: z.int(),
        boarders: z.int(),
        dayPupils: z.int(),
        linked: z.int(),
      }),
    ),
  }),
});
