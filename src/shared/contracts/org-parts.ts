import * as z from 'zod';
import { ORG_KINDS } from '../domain/org';
import { UNREACHED_REASONS } from '../domain/org-notice';
import { counts, id, instant, kind, level, topic } from './parts';

/** The parts that contracts about orgs above the school are made of. */
export const grade = z.int().min(-4).max(12);
export const unreachedReason = z.enum(UNREACHED_REASONS);

/** An org or school in the order of the tree; `depth` is 0 for the org that was asked for. */
export const orgNode = {
  id,
  parentId: id.nullable(),
  name: z.string(),
  kind: z.enum([...ORG_KINDS, 'school']),
  depth: z.int(),
};

/** What a letter from above says of itself, with its sums over the schools one may see. */
export const orgNoticeHead = {
  noticeId: id,
  title: z.string(),
  kind,
  topic,
  level,
  status: z.enum(['open', 'withdrawn']),
  publishedAt: instant,
  deadlineAt: instant.nullable(),
  withdrawnReason: z.string().nullable(),
  fromOrgName: z.string(),
  /** Sent by the very org that was asked for, which alone can take it back. */
  isOwn: z.boolean(),
  counts,
  /** Schools it is for, and how many of them have it. */
  schools: z.int(),
  reached: z.int(),
};
