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
    /** `supplement`: mended rows, which add to the roster in force and take nobody away. */
    extent: z.enum(['whole', 'supplement']),
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
    /** What was known of a child and is told otherwise now; `from` and `to` of a lodging are its code. */
    corrected: z.array(
      z.object({
        name: z.string(),
        className: z.string(),
        what: z.enum(['name', 'number', 'lodging']),
        from: z.string(),
        to: z.string(),
      }),
    ),
    /** How many known children something is told of that was not known before. */
    completed: z.int(),
    faults: z.array(z.object({ row: z.int(), reason: z.string() })),
    /** How many of the faulty rows `export-faulty-rows` gives back: of very many only the first. */
    keptFaults: z.int(),
    /** Remarks on rows that are taken all the same. */
    notes: z.array(z.object({ row: z.int(), reason: z.string() })),
    /** Headers of columns that are not read and not kept. */
    ignoredColumns: z.array(z.string()),
  }),
});
