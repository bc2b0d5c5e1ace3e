import * as z from 'zod';
import { defineContract } from './define-contract';
import { id } from './parts';

/** The school's classes of the current roster, with how many children have a guardian linked. */
export const listClasses = defineContract({
  action: 'list-classes',
  input: z.strictObject({ schoolId: id }),
  output: z.object({
    schoolName: z.string(),
    schoolYear: z.string(),
    classes: z.array(z.object({ classId: id, name: z.string(), students: z.int(), linked: z.int() })),
  }),
});
