import { planRoster } from '@shared/domain/plan-roster';
import type { ClassRoster, RosterRow } from '@shared/domain/roster';
import { idOf, placesOf, rosterContext, rowsOf } from './stand-ins';

const plan = (rows: RosterRow[], current: ClassRoster[] = []) =>
  planRoster(rows, current, rosterContext(current.length > 0 ? 'r2' : 'r1'));
const corrections = (before: RosterRow[], after: RosterRow[]) => {
  const current = plan(before);
  const change = plan(after, current.classes);
  return {
    corrected: change.corrected.map(({ what, from, to }) => [what, from, to]),
    others: [change.added.length, change.left.length, change.moved.length],
  };
};

describe('a child of whom something was put right keeps its id', () => {
  it.each([
    ['its number was given out anew', '王小明', '99', [['number', '01', '99']]],
    ['its name had a wrong character', '王晓明', '01', [['name', '王小明', '王晓明']]],
    ['its name lacked a character', '王小小明', '01', [['name', '王小明', '王小小明']]],
  ])('when %s', (_what, name, number, expected) => {
    expect(corrections(rowsOf(['三1班', '王小明', '01']), rowsOf(['三1班', name, number]))).toEqual({
      corrected: expected,
      others: [0, 0, 0],
    });
  });

  it('when a whole class is numbered anew', () => {
    const before = rowsOf(['三1班', '王芳', '01'], ['三1班', '李雷', '02'], ['三1班', '韩梅', '03']);
    const after = rowsOf(['三1班', '王芳', '03'], ['三1班', '李雷', '01'], ['三1班', '韩梅', '02']);
    expect(corrections(before, after).others).toEqual([0, 0, 0]);
    expect(corrections(before, after).corrected).toHaveLength(3);
  });
});

describe('a name that is nearly another is another child', () => {
  it('when both are in the class and exchanged their numbers', () => {
    const before = rowsOf(['三1班', '王小明', '01'], ['三1班', '王小亮', '02']);
    const after = rowsOf(['三1班', '王小亮', '01'], ['三1班', '王小明', '02']);
    expect(corrections(before, after).corrected.every(([what]) => what === 'number')).toBe(true);
  });

  it('when the old name is still somewhere in the school', () => {
    const before = rowsOf(['三1班', '王小明', '01']);
    const after = rowsOf(['三1班', '王小亮', '01'], ['三2班', '王小明', '05']);
    expect(corrections(before, after).others).toEqual([2, 1, 0]);
  });

  it('when the name has two characters', () => {
    const before = rowsOf(['三1班', '王芳', '01']);
    expect(corrections(before, rowsOf(['三1班', '王红', '01'])).others).toEqual([1, 1, 0]);
  });

  it('when it is in another class', () => {
    const before = rowsOf(['三1班', '王小明', '01']);
    expect(corrections(before, rowsOf(['三2班', '王晓明', '01'])).others).toEqual([1, 1, 0]);
  });
});

describe('where a child sleeps', () => {
  const rows = (...lodgings: RosterRow['lodging'][]) =>
    rowsOf(['三1班', '王芳'], ['三1班', '李雷']).map((row, index) => ({
      ...row,
      lodging: lodgings[index] ?? null,
    }));
  const lodgings = (classes: ClassRoster[]) => placesOf(classes).map((student) => student.lodging);

  it('is kept with the child, and stays known when a later sheet does not tell it', () => {
    const current = plan(rows('boarder', null));
    expect(lodgings(current.classes)).toEqual(['boarder', null]);
    expect(lodgings(plan(rows(null, 'day'), current.classes).classes)).toEqual(['boarder', 'day']);
    expect(lodgings(plan(rows('day'), current.classes).classes)).toEqual(['day', null]);
  });

  it('is told as changed from what to what, and only counted where it was not known before', () => {
    const change = plan(rows('day', 'boarder'), plan(rows('boarder', null)).classes);
    expect(change.corrected).toMatchObject([{ name: '王芳', what: 'lodging', from: 'boarder', to: 'day' }]);
    expect(change.completed).toBe(1);
  });

  it('is left open with a note, not a fault, where the sheet cannot be understood', () => {
    const change = plan(rows('unclear', 'day'), plan(rows('boarder')).classes);
    expect(lodgings(change.classes)).toEqual(['boarder', 'day']);
    expect(change.faults).toEqual([]);
    expect(change.notes).toEqual([{ row: 2, reason: '没有看懂是走读还是寄宿，这一项先空着' }]);
  });
});

describe('a supplement', () => {
  const current = plan(
    rowsOf(['三1班', '王芳', '01'], ['三1班', '李雷', '02'], ['三2班', '韩梅'], ['大班', '小树']),
  );
  const supplement = (rows: RosterRow[]) =>
    planRoster(rows, current.classes, rosterContext('r2'), 'supplement');

  it('adds and corrects, and leaves everybody else where they are', () => {
    const change = supplement(rowsOf(['三1班', '新来', '09'], ['三(2)班', '李雷', '02']));
    expect(placesOf(change.classes).map((s) => `${s.className} ${s.name} ${s.number}`)).toEqual([
      '大班 小树 null',
      '三年级1班 王芳 01',
      '三年级1班 新来 09',
      '三年级2班 李雷 02',
      '三年级2班 韩梅 null',
    ]);
    expect(idOf(change, '三年级2班', '李雷')).toBe(idOf(current, '三年级1班', '李雷'));
    expect([change.added.length, change.moved.length, change.left.length]).toEqual([1, 1, 0]);
    expect(change.classes.map((klass) => klass.classId)).toEqual(
      ['大班', '三年级1班', '三年级2班'].map(
        (name) => current.classes.find((klass) => klass.name === name)?.classId,
      ),
    );
  });

  it('is faulty where it clashes with a child who stays', () => {
    const change = supplement(rowsOf(['三2班', '新来', '01'], ['三2班', '韩梅', '07'], ['三1班', '另一个']));
    expect(change.faults).toEqual([{ row: 2, reason: '学号与花名册里另一个学生相同，请核对' }]);
    expect(change.added.map((one) => one.name)).toEqual(['另一个']);
    expect(change.left).toEqual([]);
  });
});
