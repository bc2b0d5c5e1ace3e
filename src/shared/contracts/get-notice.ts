import * as z from 'zod';
import { defineContract } from './define-contract';
import { blocks, channel, childState, hash, id, instant, noticeHead, pictureLinks, relation } from './parts';

/** A notice as a guardian reads it for one child: the frozen text and where the child stands. */
export const getNotice = defineContract({
  action: 'get-notice',
  input: z.strictObject({ noticeId: id, studentId: id }),
  output: z.object({
    ...noticeHead,
    version: z.int(),
    versionHash: hash,
    blocks,
    pictures: pictureLinks,
    schoolName: z.string(),
    withdrawnReason: z.string().nullable(),
    child: z.object({
      studentId: id,
      studentName: z.string(),
      className: z.string(),
      state: childState,
      channel: channel.nullable(),
      answeredAt: instant.nullable(),
    }),
    signer: z.object({ name: z.string(), relation }),
  }),
});
