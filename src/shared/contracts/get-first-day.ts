import * as z from 'zod';
import { FIRST_DAY_STEPS } from '../domain/first-day';
import { defineContract } from './define-contract';
import { id, instant } from './parts';

/** How far the school has come from the decision to every class. */
export const getFirstDay = defineContract({
  action: 'get-first-day',
  input: z.strictObject({ schoolId: id }),
  output: z.object({
    steps: z.array(
      z.object({ step: z.enum(FIRST_DAY_STEPS), isDone: z.boolean(), doneAt: instant.nullable() }),
    ),
  }),
});
