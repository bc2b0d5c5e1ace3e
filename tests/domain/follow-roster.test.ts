import { followRoster } from '@shared/domain/follow-roster';
import type { Student } from '@shared/domain/roster';
import type { TallyChild } from '@shared/domain/tally';

const student = (id: string, changes: Partial<Student> = {}): Student => ({
  ...{ id, name: `孩子${id}`, number: null, lodging: null },
  ...changes,
});
const child = (id: string, seat: number, changes: Partial<TallyChild> = {}): TallyChild => ({
  ...{ name: `孩子${id}`, seat, state: 'delivered' },
  ...changes,
});
const tallyOf = (children: Record<string, TallyChild>) => ({ classId: 'c1', children });

describe('a round and the roster in force', () => {
  it('that agree stay as they are', () => {
    const children = { a: child('a', 0), b: child('b', 1, { state: 'answered', channel: 'wechat' }) };
    expect(followRoster(tallyOf(children), [student('a'), student('b')])).toEqual(children);
  });

  it('mark as left who is not on it, answered or not', () => {
    const children = { a: child('a', 0), b: child('b', 1, { state: 'answered', channel: 'paper' }) };
    const followed = followRoster(tallyOf(children), [student('a')]);
    expect(followed).toEqual({ ...children, b: { ...children.b, left: true } });
    expect(followRoster(tallyOf(followed), [student('a')])).toEqual(followed);
  });

  it('let who is missing join, at its seat', () => {
    const followed = followRoster(tallyOf({ b: child('b', 1) }), [student('a'), student('b')]);
    expect(followed.a).toEqual({ name: '孩子a', seat: 0, state: 'unlinked', joined: true });
  });

  it('find who came back as it was', () => {
    const answered = child('a', 0, { state: 'answered', channel: 'wechat', answeredAt: 5 });
    const followed = followRoster(tallyOf({ a: { ...answered, left: true } }), [student('a')]);
    expect(followed).toEqual({ a: answered });
  });

  it('bring in nobody whom the notice does not concern', () => {
    const boarders = { ...tallyOf({}), lodging: 'boarder' as const };
    const students = [student('a', { lodging: 'day' }), student('b', { lodging: 'boarder' })];
    expect(Object.keys(followRoster(boarders, students))).toEqual(['b']);
  });

  it('mark everybody as left where the class is gone', () => {
    expect(followRoster(tallyOf({ a: child('a', 0) }), []).a?.left).toBe(true);
  });
});
