import { byNeed, reasonsOf } from '../../../src/client/features/school-overview/class-needs';
import { mergeNotices } from '../../../src/client/features/school-overview/merge-notices';
import { noticeClass, schoolNotice } from './school-in-a-test';

describe('the classes of a notice', () => {
  test('keep the school’s order in both parts, whatever their rates', () => {
    const classes = [
      noticeClass('一年级1班', { answered: 1, delivered: 9 }),
      noticeClass('一年级2班', { answered: 10 }),
      noticeClass('二年级1班', { answered: 9, unlinked: 1 }),
      noticeClass('三年级1班', { unlinked: 10 }),
      noticeClass('三年级2班', { answered: 5, undelivered: 5 }),
    ];
    const { help, others } = byNeed(classes);
    expect(help.map((one) => one.className)).toEqual(['二年级1班', '三年级1班', '三年级2班']);
    expect(others.map((one) => one.className)).toEqual(['一年级1班', '一年级2班']);
  });

  test('say why they are not through, as counts of children', () => {
    const one = noticeClass('三年级2班', {
      unlinked: 4,
      undelivered: 2,
      delivered: 1,
      opened: 2,
      answered: 36,
    });
    expect(reasonsOf('sign', one)).toBe('未绑定 4 · 未送达 2 · 已送达未签收 3');
    expect(reasonsOf('read', one)).toBe('未绑定 4 · 未送达 2 · 已送达未阅读 1');
    expect(reasonsOf('sign', noticeClass('三年级2班', { answered: 36 }))).toBe('');
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
