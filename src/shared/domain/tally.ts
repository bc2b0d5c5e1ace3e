import type { AudienceLodging, Level, NoticeKind, NoticeStatus, Topic } from './notice';

/** Where one child stands in one round, from least to most reached. */
export const CHILD_STATES = ['unlinked', 'undelivered', 'delivered', 'opened', 'answered'] as const;
export type ChildState = (typeof CHILD_STATES)[number];

/** How an answer came in. All but `wechat` are entered by staff (补录). */
export const CHANNELS = ['wechat', 'paper', 'phone', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];
export const STAFF_CHANNELS = ['paper', 'phone', 'visit'] as const;
export type StaffChannel = (typeof STAFF_CHANNELS)[number];

export interface TallyChild {
  name: string;
  /** Place in the class list, from 0. */
  seat: number;
  state: ChildState;
  channel?: Channel;
  openedAt?: number;
  answeredAt?: number;
  late?: boolean;
  /** There is a photo of the paper slip. */
  slip?: boolean;
  /** How many recorded answers the family objected to, when and why the last time. Stays after a new answer. */
  objections?: number;
  objectedAt?: number;
  objectionReason?: string;
  /** Came into the class after publication. */
  joined?: boolean;
  /** Left the class; counts in neither numerator nor denominator, but stays visible. */
  left?: boolean;
}

/** Counts over the children who have not left: `total` is the sum of the five states. */
export type TallyCounts = Record<ChildState | Channel, number> & {
  total: number;
  late: number;
  joined: number;
  left: number;
};

/** The document of one round in one class: every child's state and the counts. The source of every figure. */
export interface Tally {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolName: string;
  schoolYear: string;
  classId: string;
  className: string;
  classOrder: number;
  noticeId: string;
  /** The bureau's notice that this one carries on; null, or absent in older documents, for a school's own. */
  originId?: string | null;
  /** Which org above the school it came from. */
  originName?: string | null;
  round: number;
  /** The round that took this one's place when a correction asked families again. */
  nextRound?: number;
  /** Why families are asked again; only in a later round. */
  correctionReason?: string;
  /** Whom it concerns by where they sleep; absent in documents from before there was a choice: all. */
  lodging?: AudienceLodging;
  version: number;
  versionHash: string;
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  title: string;
  status: NoticeStatus;
  withdrawnReason: string | null;
  publishedAt: number;
  deadlineAt: number | null;
  children: Record<string, TallyChild>;
  counts: TallyCounts;
  /** Grows by one with every write, so that a recount never overwrites a change it has not seen. */
  revision: number;
}

/** A tally without its children: what figures above the class are made of. */
export type TallyHead = Omit<Tally, 'children'>;

export function tallyIdOf(noticeId: string, round: number, classId: string): string {
  return `${noticeId}:${round}:${classId}`;
}

/** Counts every child again from their states. */
export function countChildren(children: Readonly<Record<string, TallyChild>>): TallyCounts {
  const counts = emptyCounts();
  for (const child of Object.values(children)) {
    for (const [key, by] of Object.entries(weightOf(child))) counts[key as keyof TallyCounts] += by;
  }
  return counts;
}

/** What one child adds to the counts. A leaver adds to `left` alone. */
function weightOf(child: TallyChild): Partial<TallyCounts> {
  if (child.left) return { left: 1 };
  return {
    total: 1,
    [child.state]: 1,
    ...(child.state === 'answered' && child.channel ? { [child.channel]: 1 } : {}),
    ...(child.state === 'answered' && child.late ? { late: 1 } : {}),
    ...(child.joined ? { joined: 1 } : {}),
  };
}

/** The difference that replacing one child makes to the counts: only what changes, ready for an atomic `inc`. */
export function countsDelta(before: TallyChild | null, after: TallyChild): Partial<TallyCounts> {
  const from: Partial<TallyCounts> = before ? weightOf(before) : {};
  const to = weightOf(after);
  const delta: Partial<TallyCounts> = {};
  for (const key of Object.keys({ ...from, ...to }) as (keyof TallyCounts)[]) {
    const by = (to[key] ?? 0) - (from[key] ?? 0);
    if (by !== 0) delta[key] = by;
  }
  return delta;
}

export function emptyCounts(): TallyCounts {
  return {
    total: 0,
    unlinked: 0,
    undelivered: 0,
    delivered: 0,
    opened: 0,
    answered: 0,
    wechat: 0,
    paper: 0,
    phone: 0,
    visit: 0,
    late: 0,
    joined: 0,
    left: 0,
  };
}

/** The sum of several classes' counts. */
export function addCounts(all: readonly TallyCounts[]): TallyCounts {
  const sum = emptyCounts();
  for (const counts of all) {
    for (const key of Object.keys(sum) as (keyof TallyCounts)[]) sum[key] += counts[key];
  }
  return sum;
}
