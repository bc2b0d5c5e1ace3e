import * as z from 'zod';
import { FIRST_DAY_PAPERS } from '../domain/first-day';
import { defineContract } from './define-contract';
import { id } from './parts';

/** A page of paper to hand out before the school begins, as a file to print. */
export const printFirstDayPaper = defineContract({
  action: 'print-first-day-paper',
  input: z.strictObject({ schoolId: id, paper: z.enum(FIRST_DAY_PAPERS) }),
  output: z.object({ fileName: z.string(), url: z.string() }),
});
