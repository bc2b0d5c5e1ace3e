import * as z from 'zod';
import { defineContract } from './define-contract';
import { orgNode, orgNoticeHead } from './org-parts';
import { counts, cursor, id } from './parts';

/**
 * The letters that an org and the orgs above it sent to the schools below, newest first, with their sums below
 * `underId`: the org itself or one of its descendants.
 */
export const listOrgNotices = defineContract({
  action: 'list-org-notices',
  input: z.strictObject({ orgId: id, underId: id, cursor }),
  output: z.object({
    /** `underId` and what lies directly below it, in the order of the tree. */
    parts: z.array(z.object(orgNode)),
    items: z.array(
      z.object({
        ...orgNoticeHead,
        /** Only of parts that the letter has reached. */
        parts: z.array(z.object({ id, counts })),
      }),
    ),
    nextCursor: cursor,
  }),
});
