import * as z from 'zod';
import { TICKED_STEPS } from '../domain/first-day';
import { defineContract } from './define-contract';
import { id } from './parts';

/** Notes that a step outside the product was taken, or takes the note back. */
export const tickFirstDay = defineContract({
  action: 'tick-first-day',
  input: z.strictObject({ schoolId: id, step: z.enum(TICKED_STEPS), isDone: z.boolean() }),
  output: z.object({ isDone: z.boolean() }),
});
