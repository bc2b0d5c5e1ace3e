import * as z from 'zod';
import { defineContract } from './define-contract';
import { id, relation } from './parts';

/** Who the caller is: the children they answer for and the roles they hold. */
export const getMe = defineContract({
  action: 'get-me',
  input: z.strictObject({}),
  output: z.object({
    children: z.array(
      z.object({
        studentId: id,
        studentName: z.string(),
        classId: id,
        className: z.string(),
        schoolName: z.string(),
        relation,
        guardianName: z.string(),
      }),
    ),
    roles: z.array(
      z.object({
        role: z.enum(['classTeacher', 'schoolAdmin', 'bureauOfficer']),
        schoolId: id.nullable(),
        classId: id.nullable(),
        orgId: id.nullable().default(null),
        scopeName: z.string(),
      }),
    ),
  }),
});
