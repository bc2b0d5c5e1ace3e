import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, relation } from './parts';

/** One class's children and the guardians linked to each, for its teacher and its school. */
export const getClass = defineContract({
  action: 'get-class',
  input: z.strictObject({ schoolId: id, classId: id }),
  output: z.object({
    classId: id,
    name: z.string(),
    schoolName: z.string(),
    students: z.array(
      z.object({
        studentId: id,
        name: z.string(),
        number: z.string().nullable(),
        guardians: z.array(z.object({ name: z.string(), relation })),
      }),
    ),
  }),
});
