import * as z from 'zod';
import { LETTER_LIMITS } from '../domain/letter';
import { AUDIENCE_LODGINGS } from '../domain/notice';
import { defineContract } from './define-contract';
import { grade, unreachedReason } from './org-parts';
import { blocks, id, instant, kind, level, text, topic } from './parts';

/**
 * Sends a letter to the schools below an org; each gets a notice of its own. Repeated with the same key it goes on
 * where it was and answers how far it came; the rest is sent by itself.
 */
export const publishOrgNotice = defineContract({
  action: 'publish-org-notice',
  input: z.strictObject({
    orgId: id,
    idempotencyKey: id,
    title: text(LETTER_LIMITS.titleChars),
    kind,
    topic,
    level,
    deadlineAt: instant.nullable(),
    blocks,
    audience: z.strictObject({
      /** Empty: every school below. */
      orgIds: z.array(id).max(200),
      /** Empty: every grade. */
      grades: z.array(grade).max(16),
      lodging: z.enum(AUDIENCE_LODGINGS),
    }),
  }),
  output: z.object({
    noticeId: id,
    schools: z.int(),
    reached: z.int(),
    unreached: z.array(z.object({ schoolId: id, name: z.string(), reason: unreachedReason })),
  }),
});
