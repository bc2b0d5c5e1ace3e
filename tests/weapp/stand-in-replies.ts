import type { ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import { FIRST_DAY_STEPS } from '@shared/domain/first-day';
import type { Block } from '@shared/domain/letter';
import { emptyCounts } from '@shared/domain/tally';
import { BUREAU_REPLIES } from './stand-in-bureau';

const DAY_MS = 24 * 3_600_000;
const HASH = 'a'.repeat(64);

/** A Friday morning in November, Shanghai time. */
export const NOW = Date.UTC(2026, 10, 20, 2);

export const LETTER: Block[] = [
  { type: 'heading', text: '致家长的一封信' },
  { type: 'paragraph', text: '尊敬的家长：近期天气转冷，请提醒孩子不到结冰的河面玩耍。' },
  { type: 'list', isNumbered: true, items: ['不私自到水边、冰面玩耍；', '不在无家长带领下外出。'] },
  { type: 'emphasis', text: '发现有人落水，大声呼救，不下水施救。' },
  { type: 'signature', lines: ['家长签名'] },
];

const NOTICE = {
  noticeId: 'n1',
  round: 1,
  title: '冬季防溺水告家长书',
  kind: 'letter',
  topic: 'drowning',
  level: 'sign',
  status: 'open',
  publishedAt: NOW - DAY_MS,
  deadlineAt: NOW + 2 * DAY_MS,
} as const;

const SCHOOL = '岳池镇小学';
const CHILDREN = [
  { studentId: 'st1', studentName: '王晓芳', classId: 'c1', className: '三年级2班', schoolName: SCHOOL },
  { studentId: 'st2', studentName: '王晓明', classId: 'c2', className: '一年级1班', schoolName: SCHOOL },
  { studentId: 'st3', studentName: '王晓宇', classId: 'c3', className: '大班', schoolName: '镇中心幼儿园' },
];

const OTHER_TITLES = ['道路交通安全承诺书', '冬季用火用电安全提醒', '大风降温安全预警'];
const COUNTS = { ...emptyCounts(), total: 3, unlinked: 1, opened: 1, answered: 1, wechat: 1 };
const FIGURES = {
  ...NOTICE,
  version: 1,
  counts: COUNTS,
  classes: [{ classId: 'c1', className: '三年级2班', grade: '三年级', counts: COUNTS }],
};
const RECEIPT = {
  receiptId: 'n1:1:st1',
  noticeTitle: NOTICE.title,
  studentName: '王晓芳',
  className: '三年级2班',
  schoolName: SCHOOL,
  signerName: '李梅',
  relation: '妈妈',
  channel: 'wechat',
  recordedBy: null,
  answeredAt: NOW,
  ...{ isLate: false, isWithdrawn: false, isCorrected: false },
} as const;
const TALLY_CHILD = {
  ...{ openedAt: null, answeredAt: null, isLate: false, hasJoined: false, hasLeft: false },
  ...{ hasSlip: false, objection: null },
};
const ANSWERED = { receiptId: RECEIPT.receiptId, answeredAt: NOW, isLate: false, outcome: 'covers' } as const;

/** Ten things to do for three children: four notices, the last for one child and the kindergarten's only. */
function todoItems(): ActionOutput<'list-todo'>['items'] {
  const notices = [NOTICE.title, ...OTHER_TITLES].map((title, index) => ({
    ...NOTICE,
    noticeId: `n${index + 1}`,
    title,
  }));
  const items = notices.flatMap((notice) =>
    CHILDREN.map(({ classId: _, ...child }) => ({
      ...notice,
      ...child,
      state: 'delivered' as const,
      isLate: false,
    })),
  );
  return items.slice(0, 10);
}

const OFFERED = { fileName: '防溺水安全告家长书-名单.html', url: 'https://files.example.com/sheet.html' };

/** One plausible answer to every action: a parent of three who also teaches a class and runs the school. */
export const REPLIES: { [A in ActionName]: ActionOutput<A> } = {
  'get-me': {
    children: CHILDREN.map((child) => ({ ...child, relation: '妈妈', guardianName: '李梅' })),
    roles: [
      { role: 'classTeacher', schoolId: 's1', classId: 'c1', orgId: null, scopeName: '三年级2班 · 班主任' },
      { role: 'schoolAdmin', schoolId: 's1', classId: null, orgId: null, scopeName: SCHOOL },
    ],
  },
  'issue-link-code': { code: 'ABCD-EFGH', expiresAt: NOW + 600_000 },
  'list-todo': { items: todoItems() },
  'get-notice': {
    ...NOTICE,
    version: 1,
    versionHash: HASH,
    blocks: LETTER,
    pictures: [],
    schoolName: SCHOOL,
    withdrawnReason: null,
    child: {
      studentId: 'st1',
      studentName: '王晓芳',
      className: '三年级2班',
      state: 'delivered',
      channel: null,
      answeredAt: null,
    },
    signer: { name: '李梅', relation: '妈妈' },
  },
  'open-notice': { state: 'opened' },
  'sign-receipt': ANSWERED,
  'list-receipts': {
    items: [
      { ...RECEIPT, noticeId: 'n1', studentId: 'st1', isMine: true, isBeside: false, isObjected: false },
    ],
    nextCursor: null,
  },
  'get-receipt': {
    ...RECEIPT,
    tappedAt: NOW,
    coversChild: true,
    ...{ note: null, hasSlip: false, objection: null },
    strokes: { v: 1, width: 1000, height: 500, paths: [[100, 100, 300, 200, 500, 100]] },
    version: 1,
    versionHash: HASH,
    blocks: LETTER,
    pictures: [],
  },
  'list-classes': {
    schoolName: SCHOOL,
    schoolYear: '2026-2027',
    lastImport: { rosterId: 'r0', confirmedAt: 1_795_000_000_000, undoUntil: 1_795_086_400_000 },
    classes: [
      {
        classId: 'c1',
        name: '三年级2班',
        grade: '三年级',
        students: 3,
        boarders: 1,
        dayPupils: 2,
        linked: 2,
      },
    ],
  },
  'get-class': {
    classId: 'c1',
    name: '三年级2班',
    schoolName: SCHOOL,
    students: [
      { studentId: 'st1', name: '王晓芳', number: '01', guardians: [{ name: '李梅', relation: '妈妈' }] },
      { studentId: 'st4', name: '赵小军', number: null, guardians: [] },
    ],
  },
  'link-guardian': { studentName: '赵小军', guardians: 1 },
  'publish-notice': { noticeId: 'n9', classes: 1, children: 3, unlinked: 1, publishAt: null },
  'correct-notice': { version: 2, round: 1 },
  'withdraw-notice': { classes: 1 },
  'list-scheduled-notices': { items: [] },
  'change-scheduled-notice': { noticeId: 'n9', classes: 1, children: 3, unlinked: 1, publishAt: null },
  'open-scheduled-notice': { noticeId: 'n9', classes: 1, children: 3, unlinked: 1, publishAt: null },
  'get-notice-text': {
    ...{
      noticeId: 'n1',
      title: NOTICE.title,
      kind: 'letter',
      topic: 'winter',
      level: 'sign',
      blocks: LETTER,
    },
    ...{ reach: 'school', lodging: 'all', classIds: ['c1'], schoolName: SCHOOL },
    ...{ status: 'open', version: 1, round: 1 },
    ...{ scheduleRevision: 1, publishAt: null, publishedAt: NOTICE.publishedAt, deadlineAt: null },
  },
  'list-notices': {
    items: [FIGURES],
    nextCursor: null,
  },
  'get-notice-figures': FIGURES,
  'list-class-tallies': { items: [{ ...NOTICE, className: '三年级2班', counts: COUNTS }] },
  'get-tally': {
    ...NOTICE,
    className: '三年级2班',
    versionHash: HASH,
    withdrawnReason: null,
    counts: COUNTS,
    children: [
      {
        ...TALLY_CHILD,
        studentId: 'st1',
        name: '王晓芳',
        state: 'answered',
        channel: 'wechat',
        answeredAt: NOW,
      },
      { ...TALLY_CHILD, studentId: 'st4', name: '赵小军', state: 'unlinked', channel: null },
      { ...TALLY_CHILD, studentId: 'st5', name: '孙丽', state: 'opened', channel: null, openedAt: NOW },
    ],
  },
  'object-to-record': { isCovered: false },
  'get-slip': { url: 'https://files.invalid/slip.jpg' },
  'record-answer': { children: [{ ...ANSWERED, studentId: 'st4' }] },
  'get-class-slip': { url: 'https://files.invalid/slip.jpg' },
  'get-first-day': {
    steps: FIRST_DAY_STEPS.map((step) => ({ step, isDone: step === 'decision', doneAt: null })),
  },
  'tick-first-day': { isDone: true },
  'print-first-day-paper': { fileName: '给家长的一页纸.html', url: 'https://files.invalid/a.html' },
  'stage-roster': {
    rosterId: 'r1',
    extent: 'whole',
    students: 3,
    classes: [{ classId: 'c1', name: '三年级2班', students: 3, added: 1, moved: 0, left: 0 }],
    added: [{ name: '赵小军', className: '三年级2班' }],
    moved: [],
    left: [],
    corrected: [{ name: '李沐阳', className: '三年级2班', what: 'number', from: '01', to: '02' }],
    completed: 0,
    faults: [],
    keptFaults: 0,
    notes: [],
    ignoredColumns: [],
  },
  'print-notice': OFFERED,
  'print-report': OFFERED,
  'export-notice': OFFERED,
  'export-class-notice': OFFERED,
  'confirm-roster': { classes: 1, students: 3 },
  'undo-roster': { classes: 1, students: 2 },
  'export-faulty-rows': OFFERED,
  'get-roster-template': OFFERED,
  'read-letter-file': { title: '假期安全告家长书', blocks: LETTER, lost: ['批注没有带过来。'] },
  'keep-letter-picture': { fileId: 'cloud://env/kept/letters/s1/a.png' },
  'link-letter-pictures': { pictures: [] },
  ...BUREAU_REPLIES,
};
