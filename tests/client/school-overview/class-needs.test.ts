import { ratesBefore, reasonsOf, waysOf } from '../../../src/client/features/school-overview/class-needs';
import { mergeNotices } from '../../../src/client/features/school-overview/merge-notices';
import { noticeClass, schoolNotice } from './school-in-a-test';

describe('the classes of a notice', () => {
  test('say why they are not through, as counts of families', () => {
    const states = { unlinked: 4, undelivered: 2, delivered: 1, opened: 2, answered: 36 };
    const { counts } = noticeClass('三年级2班', states);
    expect(reasonsOf('sign', counts)).toBe('4 户还没绑定，2 户还没送达，3 户收到了还没签收');
    expect(reasonsOf('read', counts)).toBe('4 户还没绑定，2 户还没送达，1 户收到了还没阅读');
    expect(reasonsOf('sign', noticeClass('三年级2班', { answered: 36 }).counts)).toBe('');
  });

  test('show the rates before the one asked for, each with its counts and none twice', () => {
    const { counts } = noticeClass('三年级2班', { unlinked: 4, delivered: 3, opened: 2, answered: 36 });
    expect(ratesBefore('sign', counts)).toBe('送达率 41/45 · 阅读率 38/45');
    expect(ratesBefore('read', counts)).toBe('送达率 41/45');
  });

  test('say how families answered only where there is more than one way', () => {
    expect(waysOf('sign', noticeClass('三年级2班', { answered: 25 }).counts)).toBe('');
    const mixed = noticeClass('三年级2班', { answered: 29, wechat: 25, paper: 3, visit: 1 }).counts;
    expect(waysOf('sign', mixed)).toBe('微信 25 · 纸质 3 · 家访 1');
  });
});

describe('pages of notices', () => {
  test('join newest first, with the newer figures of each notice', () => {
    const known = [
      schoolNotice('n2', { publishedAt: 20 }),
      schoolNotice('n1', { publishedAt: 10, title: '旧' }),
    ];
    const fresh = [
      schoolNotice('n3', { publishedAt: 30 }),
      schoolNotice('n1', { publishedAt: 10, title: '新' }),
    ];
    expect(mergeNotices(known, fresh).map((notice) => notice.title)).toEqual(['n3', 'n2', '新']);
  });
});
