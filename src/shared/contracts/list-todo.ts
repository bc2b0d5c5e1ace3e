import * as z from 'zod';
import { defineContract } from './define-contract';
import { childState, id, noticeHead } from './parts';

/** What the caller's children still have to do: one item a child and notice, soonest deadline first. */
export const listTodo = defineContract({
  action: 'list-todo',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        ...noticeHead,
        studentId: id,
        studentName: z.string(),
        className: z.string(),
        schoolName: z.string(),
        state: childState,
        isLate: z.boolean(),
      }),
    ),
  }),
});
