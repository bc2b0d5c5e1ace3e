import * as z from 'zod';
import { LETTER_LIMITS } from '../domain/letter';
import { AUDIENCE_LODGINGS, LEVELS, NOTICE_KINDS, REACHES, TOPICS } from '../domain/notice';
import { RELATIONS } from '../domain/roles';
import { STROKES_LIMITS } from '../domain/strokes';
import { CHANNELS, CHILD_STATES, STAFF_CHANNELS } from '../domain/tally';

/** The parts contracts are made of. Every string has a longest length, every list a longest count. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** Ids of several parts, joined by colons: notice, round, child and perhaps a further guardian. */
export const receiptId = z.string().regex(/^[A-Za-z0-9_:-]{1,200}$/);
export const instant = z.int().nonnegative();
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[^\p{C}<>]+$/u);
export const round = z.int().min(1).max(50);
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const cursor = z.string().max(200).nullable();
export const text = (max: number) => z.string().trim().min(1).max(max);

export const kind = z.enum(NOTICE_KINDS);
export const topic = z.enum(TOPICS);
export const level = z.enum(LEVELS);
export const reach = z.enum(REACHES);
export const lodging = z.enum(AUDIENCE_LODGINGS);
export const relation = z.enum(RELATIONS);
/** As whom staff recorded an answer. */
export const recorder = z.enum(['classTeacher', 'schoolAdmin', 'bureauOfficer']);
export const childState = z.enum(CHILD_STATES);
export const channel = z.enum(CHANNELS);
export const staffChannel = z.enum(STAFF_CHANNELS);
const noticeStatus = z.enum(['open', 'closed', 'withdrawn']);

export const strokes = z.strictObject({
  v: z.literal(1),
  width: z.literal(1000),
  height: z.int().min(1).max(STROKES_LIMITS.height),
  paths: z
    .array(z.array(z.int().min(-4000).max(4000)).max(STROKES_LIMITS.numbersInAll))
    .max(STROKES_LIMITS.paths)
    .refine((paths) => paths.reduce((sum, path) => sum + path.length, 0) <= STROKES_LIMITS.numbersInAll),
});

const blockText = text(LETTER_LIMITS.blockChars);

/** A cell may be empty; every row has as many as the first. */
const tableRows = z
  .array(z.array(z.string().trim().max(LETTER_LIMITS.cellChars)).min(1).max(LETTER_LIMITS.tableColumns))
  .min(1)
  .max(LETTER_LIMITS.tableRows)
  .refine((rows) => rows.every((row) => row.length === rows[0]?.length))
  .refine((rows) => rows.some((row) => row.some((cell) => cell !== '')));

/** One block of a letter, whatever the letter's length. */
export const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: blockText }),
  z.strictObject({ type: z.literal('paragraph'), text: blockText }),
  z.strictObject({
    type: z.literal('list'),
    isNumbered: z.boolean(),
    items: z.array(blockText).min(1).max(LETTER_LIMITS.listItems),
  }),
  z.strictObject({ type: z.literal('emphasis'), text: blockText }),
  z.strictObject({ type: z.literal('picture'), fileId: z.string().max(300), caption: z.string().max(100) }),
  z.strictObject({ type: z.literal('table'), rows: tableRows, hasHeader: z.boolean() }),
  z.strictObject({ type: z.literal('signature'), lines: z.array(text(60)).min(1).max(4) }),
]);

export const blocks = z
  .array(block)
  .min(1)
  .max(LETTER_LIMITS.blocks)
  .refine((all) => all.filter(({ type }) => type === 'picture').length <= LETTER_LIMITS.pictures)
  .refine((all) => JSON.stringify(all).length <= LETTER_LIMITS.totalChars * 3);

export const counts = z.object({
  total: z.int(),
  unlinked: z.int(),
  undelivered: z.int(),
  delivered: z.int(),
  opened: z.int(),
  answered: z.int(),
  wechat: z.int(),
  paper: z.int(),
  phone: z.int(),
  visit: z.int(),
  late: z.int(),
  joined: z.int(),
  left: z.int(),
});

/** What a notice says of itself wherever it is listed. */
export const noticeHead = {
  noticeId: id,
  round,
  title: z.string(),
  kind,
  topic,
  level,
  status: noticeStatus,
  publishedAt: instant,
  deadlineAt: instant.nullable(),
  /** Whom it concerns by where they sleep. */
  lodging: lodging.optional(),
  /** The round that took this one's place, when a correction asked families again. */
  nextRound: round.optional(),
  /** Why families are asked again, in the school's words; only in a later round. */
  correctionReason: z.string().optional(),
  /** The org above the school that sent it, which alone can correct or withdraw it; absent for a school's own. */
  fromOrgName: z.string().optional(),
};

/** What is written and chosen of a letter; `reach`, `lodging` and `publishAt` may be left out: chosen, all, at once. */
export const writtenNotice = {
  title: text(LETTER_LIMITS.titleChars),
  kind,
  topic,
  level,
  deadlineAt: instant.nullable(),
  blocks,
  reach: reach.optional(),
  classIds: z.array(id).min(1).max(200),
  lodging: lodging.optional(),
  publishAt: instant.nullable().optional(),
};

/** What a publication says of itself; `publishAt` when it is still to open. */
export const publicationSum = z.object({
  noticeId: id,
  classes: z.int(),
  children: z.int(),
  unlinked: z.int(),
  publishAt: instant.nullable(),
});

/** One notice of a school with the counts of its classes. */
export const noticeFigures = z.object({
  ...noticeHead,
  version: z.int(),
  counts,
  classes: z.array(z.object({ classId: id, className: z.string(), grade: z.string().nullable(), counts })),
});

/** Expiring links to the pictures of a letter. A picture that is gone has none. */
export const pictureLinks = z.array(z.object({ fileId: z.string(), url: z.string() }));

/** A file for staff to take along: what it is called on their own disk, and an expiring link. */
export const offeredFile = z.object({ fileName: z.string(), url: z.string() });
