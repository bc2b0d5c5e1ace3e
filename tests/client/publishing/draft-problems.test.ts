import type { NoticeDraft } from '../../../src/client/features/publishing/draft';
import { countProblems, problemsIn } from '../../../src/client/features/publishing/draft-problems';
import { draftBlock, draftWith, WINTER } from './draft-in-a-test';

const paragraphs = (count: number, chars: number) =>
  Array.from({ length: count }, (_, index) => draftBlock('paragraph', '字'.repeat(chars), `b${index}`));

describe('what keeps a letter from being published', () => {
  test('nothing, as long as it keeps to the limits', () => {
    expect(countProblems(problemsIn(draftWith(), WINTER))).toBe(0);
    expect(countProblems(problemsIn(draftWith({ title: '字'.repeat(60) }), WINTER))).toBe(0);
    expect(countProblems(problemsIn(draftWith({ blocks: paragraphs(1, 2000) }), WINTER))).toBe(0);
  });

  test.each<[string, Partial<NoticeDraft>, 'title' | 'body' | 'deadline', string]>([
    ['a missing title', { title: ' ' }, 'title', '请写上标题。'],
    ['a title too long', { title: '字'.repeat(63) }, 'title', '标题最多 60 个字，多了 3 个字。'],
    [
      'no text but lines to sign on',
      { blocks: [draftBlock('signature', '家长签名')] },
      'body',
      '正文还是空的，请至少写一段。',
    ],
    ['too many paragraphs', { blocks: paragraphs(82, 1) }, 'body', '最多 80 段，多了 2 段。请合并几段。'],
    [
      'too long a text',
      { blocks: paragraphs(11, 1900) },
      'body',
      '全文最多 20000 个字，多了 900 个字。请删减一些。',
    ],
    [
      'a deadline that is over',
      { deadlineDay: '2027-01-09' },
      'deadline',
      '截止日期已经过去，请重新选一天。',
    ],
  ])('%s', (_name, part, where, sentence) => {
    expect(problemsIn(draftWith(part), WINTER)[where]).toBe(sentence);
  });

  test.each([
    [
      'a paragraph',
      draftBlock('paragraph', '字'.repeat(2005)),
      '这一段最多 2000 个字，多了 5 个字。请分成两段。',
    ],
    [
      'a list entry',
      draftBlock('numbered', `短\n${'字'.repeat(2001)}`),
      '第 2 条最多 2000 个字，多了 1 个字。',
    ],
    [
      'a list',
      draftBlock('dotted', Array.from({ length: 31 }, () => '条').join('\n')),
      '最多 30 条，多了 1 条。',
    ],
    ['a line to sign on', draftBlock('signature', '字'.repeat(61)), '第 1 行最多 60 个字，多了 1 个字。'],
  ])('%s too long is told where it stands', (_name, block, sentence) => {
    const draft = draftWith({ blocks: [draftBlock('paragraph', '各位家长：', 'b0'), block] });
    expect(problemsIn(draft, WINTER).blocks).toEqual({ b1: sentence });
  });

  test('the day of the deadline itself is still ahead', () => {
    expect(problemsIn(draftWith({ deadlineDay: '2027-01-10' }), WINTER).deadline).toBeUndefined();
  });
});
