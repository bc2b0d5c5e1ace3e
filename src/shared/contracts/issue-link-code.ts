import * as z from 'zod';
import { defineContract } from './define-contract';
import { instant } from './parts';

/** A code for the caller to read out to the class teacher, who then links the child. */
export const issueLinkCode = defineContract({
  action: 'issue-link-code',
  input: z.strictObject({}),
  output: z.object({ code: z.string(), expiresAt: instant }),
});
