import type { NoticeClass, SchoolNotice } from '../../../src/client/features/school-overview/class-needs';
import { gradeNameOf } from '../../../src/shared/domain/class-name';
import { CHILD_STATES, emptyCounts, addCounts, type TallyCounts } from '../../../src/shared/domain/tally';

/** A class of a notice, by its children in each state. */
export function noticeClass(className: string, states: Partial<TallyCounts>): NoticeClass {
  const total = CHILD_STATES.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const wechat = states.answered ?? 0;
  const counts = { ...emptyCounts(), total, wechat, ...states };
  return { classId: `id-${className}`, className, grade: gradeNameOf(className), counts };
}

/** A notice of the school with its classes. */
export function schoolNotice(
  noticeId: string,
  part: Partial<SchoolNotice> = {},
  classes: NoticeClass[] = [],
): SchoolNotice {
  return {
    noticeId,
    round: 1,
    title: noticeId,
    kind: 'letter',
    topic: 'winter',
    level: 'sign',
    status: 'open',
    publishedAt: Date.UTC(2027, 0, 10),
    deadlineAt: null,
    version: 1,
    counts: addCounts(classes.map((one) => one.counts)),
    classes,
    ...part,
  };
}
