import * as z from 'zod';
import { defineContract } from './define-contract';
import { childState, id, instant, noticeHead, recorder, staffChannel } from './parts';

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
    /**
     * Answers that staff recorded for these children of late and nobody objected to: the family is told. Absent where
     * there are none.
     */
    recorded: z
      .array(
        z.object({
          receiptId: z.string(),
          noticeTitle: z.string(),
          studentId: id,
          studentName: z.string(),
          channel: staffChannel,
          recordedBy: recorder,
          answeredAt: instant,
        }),
      )
      .optional(),
  }),
});
