import * as z from 'zod';
import { defineContract } from './define-contract';
import { orgNode, orgNoticeHead, unreachedReason } from './org-parts';
import { blocks, counts, id } from './parts';

/** One letter from above: what every org and school it is for has answered, as counts and without any name of a child. */
export const getOrgFigures = defineContract({
  action: 'get-org-figures',
  input: z.strictObject({ orgId: id, noticeId: id }),
  output: z.object({
    ...orgNoticeHead,
    blocks,
    nodes: z.array(
      z.object({
        ...orgNode,
        /** Null where it has reached no school yet. */
        counts: counts.nullable(),
        /** Why a school has not got it; null for schools that have, and for orgs. */
        unreached: unreachedReason.nullable(),
      }),
    ),
  }),
});
