import { besideReceiptIdOf, coversChild, receiptIdOf, type Receipt } from '@shared/domain/receipt';

const receipt = (id: string): Receipt => ({
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
