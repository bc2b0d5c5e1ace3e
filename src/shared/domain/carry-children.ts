import { isAmong, type AudienceLodging } from './notice';
import type { RosterDifference } from './roster-difference';
import type { Student } from './roster';
import type { TallyChild } from './tally';

/** One child of a tally, as it was read and as it is to be; `before` null where it is not there yet. */
export interface CarriedChild {
  studentId: string;
  before: TallyChild | null;
  after: TallyChild;
}

type Children = Readonly<Record<string, TallyChild>>;

/** What a class's tally loses by a change of roster, and the names that were put right in it. */
export function withoutLeavers(
  children: Children,
  classId: string,
  change: RosterDifference,
): CarriedChild[] {
  const leavers = new Set([
    ...change.left.filter((one) => one.classId === classId).map((one) => one.studentId),
    ...change.moved.filter((one) => one.fromClassId === classId).map((one) => one.studentId),
  ]);
  const names = new Map(
    change.corrected.filter(({ what }) => what === 'name').map(({ studentId, to }) => [studentId, to]),
  );
  return Object.entries(children).flatMap(([studentId, before]) => {
    const name = names.get(studentId) ?? before.name;
    const isLeaving = leavers.has(studentId) && !before.left;
    if (!isLeaving && name === before.name) return [];
    return [{ studentId, before, after: { ...before, name, ...(isLeaving ? { left: true } : {}) } }];
  });
}

/** What a class's round is to know of children who come in. */
export interface Arrivals {
  students: readonly Student[];
  /** How a child stands in the same round of the class it comes from. */
  standingOf: (studentId: string, fromClassId: string) => TallyChild | null;
  isLinked: (studentId: string) => boolean;
  /** Whom the round concerns by where they sleep; absent: all. */
  lodging?: AudienceLodging;
}

/**
 * What a class's tally gains: a child from another class brings its standing along, one who comes back finds its own
 * again, and one who is new to the round counts as joined, if the round concerns it.
 */
export function withArrivals(
  children: Children,
  classId: string,
  change: RosterDifference,
  { students, standingOf, isLinked, lodging }: Arrivals,
): CarriedChild[] {
  const seats = new Map(students.map(({ id }, seat) => [id, seat]));
  const arrivals = [
    ...change.added
      .filter((one) => one.classId === classId)
      .map(({ studentId }) => ({ studentId, standing: null })),
    ...change.moved
      .filter((one) => one.toClassId === classId)
      .map(({ studentId, fromClassId }) => ({ studentId, standing: standingOf(studentId, fromClassId) })),
  ];
  return arrivals.flatMap(({ studentId, standing }) => {
    const seat = seats.get(studentId);
    const student = seat === undefined ? undefined : students[seat];
    const before = children[studentId] ?? null;
    if (seat === undefined || !student || (before && !before.left)) return [];
    if (!standing && !before && !isAmong(lodging, student)) return [];
    const { name } = student;
    const fresh: TallyChild = { name, seat, state: isLinked(studentId) ? 'undelivered' : 'unlinked' };
    const { left: _left, joined: _joined, ...known } = standing ?? before ?? fresh;
    // Who was of this round from the beginning and comes back did not join it.
    const hasJoined = before ? before.joined === true : true;
    return [{ studentId, before, after: { ...known, name, seat, ...(hasJoined ? { joined: true } : {}) } }];
  });
}
