import { groupByChild } from '../../../src/client/features/todo/group-by-child';
import { nextTodo } from '../../../src/client/features/todo/next-todo';
import { NUO, todoItemOf, YAN } from '../signing/family';

describe('what is to do, by child', () => {
  test('keeps two children apart even when they share name, class and school', () => {
    const namesake = { ...NUO, studentId: 's-other' };
    const groups = groupByChild([NUO, namesake], [todoItemOf(namesake), todoItemOf(NUO, { noticeId: 'n2' })]);
    expect(groups.map((group) => [group.studentId, group.items.map((item) => item.noticeId)])).toEqual([
      ['s-nuo', ['n2']],
      ['s-other', ['n1']],
    ]);
  });

  test('keeps the order of the children, whoever is more urgent', () => {
    const groups = groupByChild([NUO, YAN], [todoItemOf(YAN), todoItemOf(NUO)]);
    expect(groups.map((group) => group.studentName)).toEqual(['王一诺', '王一言']);
  });

  test('keeps a child with nothing to do', () => {
    expect(groupByChild([NUO, YAN], [todoItemOf(NUO)])[1]).toMatchObject({
      studentName: '王一言',
      items: [],
    });
  });

  test('loses no letter of a child linked a moment ago', () => {
    const groups = groupByChild([NUO], [todoItemOf(YAN)]);
    expect(groups.flatMap((group) => group.items)).toHaveLength(1);
  });
});

describe('what comes next', () => {
  const done = { noticeId: 'n1', studentId: NUO.studentId };

  test('is the same letter for the sibling, before more urgent ones', () => {
    const items = [todoItemOf(NUO, { noticeId: 'n2' }), todoItemOf(NUO), todoItemOf(YAN)];
    expect(nextTodo(items, done)).toMatchObject({ noticeId: 'n1', studentId: 's-yan' });
  });

  test('is never what was just done', () => {
    expect(nextTodo([todoItemOf(NUO)], done)).toBeNull();
  });
});
