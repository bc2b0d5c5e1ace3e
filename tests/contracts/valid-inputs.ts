import type { ActionInput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import type { Block } from '@shared/domain/letter';

const hash = 'a'.repeat(64);

const blocks: Block[] = [
  { type: 'heading', text: '防溺水' },
  { type: 'paragraph', text: '各位家长：' },
  { type: 'list', isNumbered: true, items: ['不私自下水游泳；'] },
  { type: 'emphasis', text: '不手拉手施救。' },
  { type: 'picture', fileId: 'cloud://env.bucket/letters/1.jpg', caption: '水库' },
  {
    type: 'table',
    hasHeader: true,
    rows: [
      ['日期', '安排'],
      ['1 月 20 日', ''],
    ],
  },
  { type: 'signature', lines: ['家长签名'] },
];

/** One input that every action accepts. Breaking it in one place must make the contract refuse it. */
export const VALID_INPUTS: { [A in ActionName]: ActionInput<A> } = {
  'get-me': {},
  'issue-link-code': {},
  'list-todo': {},
  'get-notice': { noticeId: 'n1', studentId: 'st1' },
  'open-notice': { noticeId: 'n1', round: 1, studentId: 'st1', seenState: 'delivered' },
  'sign-receipt': {
    noticeId: 'n1',
    round: 1,
    studentId: 'st1',
    versionHash: hash,
    signerName: '李梅',
    strokes: { v: 1, width: 1000, height: 500, paths: [[10, 10, 300, 20]] },
    tappedAt: 1_763_800_000_000,
  },
  'list-receipts': { cursor: 'c1' },
  'get-receipt': { receiptId: 'n1:1:st1:p2' },
  'list-classes': { schoolId: 's1' },
  'get-class': { schoolId: 's1', classId: 'c1' },
  'link-guardian': {
    schoolId: 's1',
    classId: 'c1',
    studentId: 'st1',
    code: 'ABCD-EFGH',
    relation: '妈妈',
    guardianName: '李梅',
  },
  'publish-notice': {
    schoolId: 's1',
    idempotencyKey: 'k1',
    title: '防溺水安全告家长书',
    kind: 'letter',
    topic: 'drowning',
    level: 'sign',
    deadlineAt: 1_763_900_000_000,
    blocks,
    classIds: ['c1', 'c2'],
  },
  'correct-notice': { schoolId: 's1', noticeId: 'n1', baseVersion: 1, title: '更正', blocks },
  'withdraw-notice': { schoolId: 's1', noticeId: 'n1', reason: '日期有误，将重新发送。' },
  'list-notices': { schoolId: 's1', cursor: 'c1' },
  'get-notice-figures': { schoolId: 's1', noticeId: 'n1' },
  'list-class-tallies': { schoolId: 's1', classId: 'c1' },
  'get-tally': { schoolId: 's1', classId: 'c1', noticeId: 'n1', round: 1 },
  'record-answer': {
    schoolId: 's1',
    classId: 'c1',
    noticeId: 'n1',
    round: 1,
    studentId: 'st1',
    versionHash: hash,
    channel: 'paper',
    signerName: '李奶奶',
    note: '纸质回执',
  },
  'stage-roster': {
    schoolId: 's1',
    idempotencyKey: 'k1',
    fileId: 'cloud://env/r.xlsx',
    fileName: '花名册.xlsx',
  },
  'confirm-roster': { schoolId: 's1', rosterId: 'r1' },
  'get-org': { orgId: 'o1' },
  'list-org-notices': { orgId: 'o1', underId: 'o2', cursor: 'c1' },
  'get-org-figures': { orgId: 'o1', noticeId: 'n1' },
  'publish-org-notice': {
    orgId: 'o1',
    idempotencyKey: 'k1',
    title: '防溺水安全告家长书',
    kind: 'letter',
    topic: 'drowning',
    level: 'sign',
    deadlineAt: 1_763_900_000_000,
    blocks,
    audience: { orgIds: ['o2'], grades: [1, -3], lodging: 'all' },
  },
  'withdraw-org-notice': { orgId: 'o1', noticeId: 'n1', reason: '日期有误，将重新发送。' },
};
