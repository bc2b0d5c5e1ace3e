import { standingOf, withStanding } from '@shared/domain/child-standing';
import { besideReceiptIdOf, coversChild, placeOf, receiptIdOf, type Receipt } from '@shared/domain/receipt';
import { child } from './stand-ins';

const receipt = (id: string, changes: Partial<Receipt> = {}): Receipt => ({
  _id: id,
  schemaVersion: 1,
  bureauId: 'b1',
  schoolId: 's1',
  schoolName: '镇小学',
  schoolYear: '2026-2027',
  classId: 'c1',
  className: '三年级2班',
  studentId: 'st1',
  studentName: '王芳',
  noticeId: 'n1',
  noticeTitle: '防溺水',
  round: 1,
  version: 1,
  versionHash: 'a'.repeat(64),
  channel: 'wechat',
  personId: 'p1',
  signerName: '王强',
  relation: '爸爸',
  strokes: null,
  answeredAt: 1,
  tappedAt: 1,
  isLate: false,
  note: null,
  ...changes,
});

it('gives a child one id a round, whoever answers', () => {
  expect(receiptIdOf('n1', 1, 'st1')).toBe('n1:1:st1');
  expect(receiptIdOf('n1', 2, 'st1')).not.toBe(receiptIdOf('n1', 1, 'st1'));
});

it('gives each further guardian an id of their own beside the first', () => {
  expect(besideReceiptIdOf('n1', 1, 'st1', 'p2')).toBe('n1:1:st1:p2');
  expect(besideReceiptIdOf('n1', 1, 'st1', 'p2')).not.toBe(besideReceiptIdOf('n1', 1, 'st1', 'p3'));
});

it('tells the answer that covers the child from those kept beside it', () => {
  expect(coversChild(receipt(receiptIdOf('n1', 1, 'st1')))).toBe(true);
  expect(coversChild(receipt(besideReceiptIdOf('n1', 1, 'st1', 'p2')))).toBe(false);
  expect(coversChild(receipt(receiptIdOf('n1', 2, 'st1')))).toBe(false);
});

const FIRST = receiptIdOf('n1', 1, 'st1');
const AGAIN = receiptIdOf('n1', 1, 'st1', 1);
const BESIDE = besideReceiptIdOf('n1', 1, 'st1', 'p2');
const objection = { at: 7, personId: 'p3', reason: '没有签过' };

describe('an answer the family objected to', () => {
  it('keeps its place, and the next answer has a place of its own', () => {
    expect(placeOf(receipt(FIRST, { objection }))).toBe(0);
    expect(coversChild(receipt(FIRST, { objection }))).toBe(false);
    expect(placeOf(receipt(AGAIN))).toBe(1);
    expect(coversChild(receipt(AGAIN))).toBe(true);
    expect(placeOf(receipt(BESIDE))).toBeNull();
    expect(placeOf(receipt(BESIDE, { tookPlace: 1 }))).toBe(1);
  });

  it.each<[string, Receipt[], string | null, number]>([
    ['nothing', [], null, 0],
    ['a first answer', [receipt(FIRST), receipt(BESIDE)], FIRST, 0],
    ['an objected one alone', [receipt(FIRST, { objection })], null, 1],
    ['a new one after it', [receipt(AGAIN), receipt(FIRST, { objection })], AGAIN, 1],
    [
      'both objected',
      [receipt(FIRST, { objection }), receipt(AGAIN, { objection: { ...objection, at: 9 } })],
      null,
      2,
    ],
    [
      'the earliest kept beside it',
      [
        receipt(FIRST, { objection }),
        receipt(`${FIRST}:p4`, { answeredAt: 5 }),
        receipt(BESIDE, { answeredAt: 3 }),
      ],
      BESIDE,
      1,
    ],
    ['only what was kept beside objected', [receipt(FIRST), receipt(BESIDE, { objection })], FIRST, 0],
  ])('leaves the child covered by what is still valid: %s', (_what, all, covering, objections) => {
    const standing = standingOf(all);
    expect(standing.covering?._id ?? null).toBe(covering);
    expect(standing.objections).toBe(objections);
  });

  it('is shown in the tally together with the answer that took its place, once', () => {
    const paper = receipt(FIRST, { channel: 'paper', objection });
    const shown = child({ state: 'answered', channel: 'paper', answeredAt: 1 });
    const after = withStanding(shown, standingOf([paper, receipt(BESIDE, { answeredAt: 3 })]));
    expect(after).toMatchObject({ state: 'answered', channel: 'wechat', answeredAt: 3, objections: 1 });
    expect(after && withStanding(after, standingOf([paper, receipt(BESIDE, { answeredAt: 3 })]))).toBeNull();
  });
});
