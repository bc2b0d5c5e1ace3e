import * as z from 'zod';
import { defineContract } from './define-contract';
import { id } from './parts';

/** Reads an uploaded sheet and shows what it would change. Nothing visible changes until it is confirmed. */
export const stageRoster = defineContract({
  action: 'stage-roster',
  input: z.strictObject({
    schoolId: id,
    idempotencyKey: id,
    fileId: z.string().min(1).max(300),
    fileName: z.string().min(1).max(200),
  }),
  output: z.object({
    rosterId: id,
    students: z.int(),
    classes: z.array(
      z.object({
        classId: id,
        name: z.string(),
        students: z.int(),
        added: z.int(),
        moved: z.int(),
        left: z.int(),
      }),
    ),
    added: z.array(z.object({ name: z.string(), className: z.string() })),
    moved: z.array(z.object({ name: z.string(), fromClassName: z.string(), toClassName: z.string() })),
    left: z.array(z.object({ name: z.string(), className: z.string() })),
    faults: z.array(z.object({ row: z.int(), reason: z.string() })),
    /** Headers of columns that are not read and not kept. */
    ignoredColumns: z.array(z.string()),
  }),
});
