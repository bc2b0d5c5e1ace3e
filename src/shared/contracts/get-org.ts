import * as z from 'zod';
import { defineContract } from './define-contract';
import { orgNode } from './org-parts';
import { id } from './parts';

/** An org with all below it, in the order of the tree. */
export const getOrg = defineContract({
  action: 'get-org',
  input: z.strictObject({ orgId: id }),
  output: z.object({
    /** `hasRoster` is true for orgs; a school without one cannot be reached yet. */
    nodes: z.array(z.object({ ...orgNode, hasRoster: z.boolean() })),
  }),
});
