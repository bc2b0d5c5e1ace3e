import type { ActionOutput } from '@shared/contracts';
import { endOfSchoolDay, schoolDayOf } from '@shared/domain/school-day';
import type { Strokes } from '@shared/domain/strokes';

/** A mother of twins in one class, the hardest case for telling two children apart. */
export type MyChild = ActionOutput<'get-me'>['children'][number];
export type Notice = ActionOutput<'get-notice'>;
export type TodoItem = ActionOutput<'list-todo'>['items'][number];

export const NUO: MyChild = {
  studentId: 's-nuo',
  studentName: '王一诺',
  classId: 'c1',
  className: '三年级2班',
  schoolName: '城关小学',
  relation: '妈妈',
  guardianName: '张敏',
};
export const YAN: MyChild = { ...NUO, studentId: 's-yan', studentName: '王一言' };

export const HASH = 'a'.repeat(64);
export const NEW_HASH = 'b'.repeat(64);
const END_OF_TODAY = endOfSchoolDay(schoolDayOf(Date.now()));

export const SIGNATURE: Strokes = { v: 1, width: 1000, height: 706, paths: [[100, 100, 300, 300]] };

export function todoItemOf(child: MyChild, change: Partial<TodoItem> = {}): TodoItem {
  return {
    noticeId: 'n1',
    round: 1,
    title: '防溺水安全告家长书',
    kind: 'letter',
    topic: 'drowning',
    level: 'sign',
    status: 'open',
    publishedAt: Date.now() - 3_600_000,
    deadlineAt: END_OF_TODAY,
    studentId: child.studentId,
    studentName: child.studentName,
    className: child.className,
    schoolName: child.schoolName,
    state: 'delivered',
    isLate: false,
    ...change,
  };
}

export function noticeOf(child: MyChild, change: Partial<Notice> = {}): Notice {
  return {
    noticeId: 'n1',
    round: 1,
    title: '防溺水安全告家长书',
    kind: 'letter',
    topic: 'drowning',
    level: 'sign',
    status: 'open',
    publishedAt: Date.now() - 3_600_000,
    deadlineAt: END_OF_TODAY,
    version: 1,
    versionHash: HASH,
    blocks: [{ type: 'paragraph', text: '不私自下水游泳。' }],
    pictures: [],
    schoolName: child.schoolName,
    withdrawnReason: null,
    child: {
      studentId: child.studentId,
      studentName: child.studentName,
      className: child.className,
      state: 'delivered',
      channel: null,
      answeredAt: null,
    },
    signer: { name: child.guardianName, relation: child.relation },
    ...change,
  };
}

export function answered(notice: Notice): Notice {
  const child = { ...notice.child, state: 'answered', channel: 'wechat', answeredAt: Date.now() } as const;
  return { ...notice, child };
}

export function receiptOf(child: MyChild): ActionOutput<'get-receipt'> {
  return {
    receiptId: `n1:1:${child.studentId}`,
    noticeTitle: '防溺水安全告家长书',
    studentName: child.studentName,
    className: child.className,
    schoolName: child.schoolName,
    signerName: child.guardianName,
    relation: child.relation,
    channel: 'wechat',
    answeredAt: Date.now(),
    tappedAt: Date.now(),
    isLate: false,
    coversChild: true,
    note: null,
    recordedBy: null,
    hasSlip: false,
    objection: null,
    isWithdrawn: false,
    isCorrected: false,
    strokes: SIGNATURE,
    version: 1,
    versionHash: `3fa291bc77d0e5a1${'0'.repeat(48)}`,
    blocks: [{ type: 'paragraph', text: '不私自下水游泳。' }],
    pictures: [],
  };
}
