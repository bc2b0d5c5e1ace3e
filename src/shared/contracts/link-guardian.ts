import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, personName, relation } from './parts';

/** Staff link the guardian who read out a code to a child of the class. */
export const linkGuardian = defineContract({
  action: 'link-guardian',
  input: z.strictObject({
    schoolId: id,
    classId: id,
    studentId: id,
    code: z.string().trim().min(1).max(20),
    relation,
    guardianName: personName,
  }),
  output: z.object({ studentName: z.string(), guardians: z.int() }),
});
