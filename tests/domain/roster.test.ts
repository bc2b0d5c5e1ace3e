import { planRoster } from '@shared/domain/plan-roster';
import { ROSTER_LIMITS, type ClassRoster, type RosterRow } from '@shared/domain/roster';
import { idOf, placesOf, rosterContext, rowsOf } from './stand-ins';

const first = rosterContext('r1');
const second = rosterContext('r2');
const plan = (rows: RosterRow[], current: ClassRoster[] = []) =>
  planRoster(rows, current, current.length > 0 ? second : first);

describe('the first roster', () => {
  const change = plan(rowsOf(['三(2)班', '王芳'], ['二年级1班', '李雷', '07'], ['三年级2班', '韩梅']));

  it('puts children under one class however its name is spelled, classes in their order', () => {
    expect(
      change.classes.map((klass) => [klass.name, klass.order, klass.students.map((s) => s.name)]),
    ).toEqual([
      ['二年级1班', 0, ['李雷']],
      ['三年级2班', 1, ['王芳', '韩梅']],
    ]);
  });

  it('adds everyone, with an id each and the number where there is one', () => {
    expect(change.added.map((one) => one.name)).toEqual(['李雷', '王芳', '韩梅']);
    expect(new Set(change.added.map((one) => one.studentId)).size).toBe(3);
    expect(placesOf(change.classes).map((s) => s.number)).toEqual(['07', null, null]);
    expect([change.moved, change.left, change.faults]).toEqual([[], [], []]);
  });

  it('gives every class document its place in the tree and an id of its own in this roster', () => {
    for (const klass of change.classes) {
      expect(klass).toMatchObject({ ...first, schemaVersion: 1, _id: `r1:${klass.classId}` });
    }
  });

  it('keeps the id of a class in the next roster of the same year', () => {
    const next = plan(rowsOf(['302班', '王芳']), change.classes);
    expect(next.classes[0]?.classId).toBe(change.classes[1]?.classId);
  });
});

describe('a child that the current roster knows keeps its id', () => {
  const current = plan(
    rowsOf(['三1班', '王芳', '01'], ['三1班', '李雷'], ['三2班', '王芳', '02'], ['三2班', '韩梅']),
  );

  it('when nothing has changed', () => {
    const same = rowsOf(
      ['三1班', '王芳', '01'],
      ['三1班', '李雷'],
      ['三2班', '王芳', '02'],
      ['三2班', '韩梅'],
    );
    const change = plan(same, current.classes);
    expect(placesOf(change.classes)).toEqual(placesOf(current.classes));
    expect([change.added, change.moved, change.left]).toEqual([[], [], []]);
  });

  it('when it moves to another class, told by its number', () => {
    const change = plan(
      rowsOf(['三2班', '王芳', '01'], ['三1班', '李雷'], ['三1班', '王芳', '02'], ['三2班', '韩梅']),
      current.classes,
    );
    expect(change.moved.map((move) => move.studentId).sort()).toEqual(
      [idOf(current, '三年级1班', '王芳'), idOf(current, '三年级2班', '王芳')].sort(),
    );
    expect(idOf(change, '三年级2班', '王芳')).toBe(idOf(current, '三年级1班', '王芳'));
    expect([change.added, change.left]).toEqual([[], []]);
  });

  it('when it moves without a number, if the name is unique in both rosters', () => {
    const change = plan(
      rowsOf(['三1班', '王芳', '01'], ['三1班', '李雷'], ['三2班', '王芳', '02'], ['三1班', '韩梅']),
      current.classes,
    );
    expect(change.moved).toEqual([
      {
        studentId: idOf(current, '三年级2班', '韩梅'),
        name: '韩梅',
        fromClassId: current.classes[1]?.classId,
        toClassId: current.classes[0]?.classId,
      },
    ]);
  });

  it('when the sheet now gives it a number, which is kept', () => {
    const change = plan(
      rowsOf(['三1班', '王芳', '01'], ['三1班', '李雷', '09'], ['三2班', '王芳', '02'], ['三2班', '韩梅']),
      current.classes,
    );
    const known = placesOf(change.classes).find((s) => s.name === '李雷');
    expect(known).toMatchObject({ id: idOf(current, '三年级1班', '李雷'), number: '09' });
  });

  it('when the sheet leaves its number out, which is not lost', () => {
    const change = plan(
      rowsOf(['三1班', '王芳'], ['三1班', '李雷'], ['三2班', '王芳'], ['三2班', '韩梅']),
      current.classes,
    );
    expect(placesOf(change.classes)).toEqual(placesOf(current.classes));
  });

  it('whatever the order of the rows', () => {
    const rows = rowsOf(
      ['三2班', '韩梅'],
      ['三2班', '王芳', '02'],
      ['三1班', '李雷'],
      ['三1班', '王芳', '01'],
      ['三1班', '新来'],
    );
    const forward = plan(rows, current.classes);
    const backward = plan([...rows].reverse(), current.classes);
    const known = (classes: ClassRoster[]) =>
      placesOf(classes)
        .map((s) => `${s.className} ${s.name} ${s.id}`)
        .sort();
    expect(known(backward.classes)).toEqual(known(forward.classes));
    expect(forward.added.map((one) => one.name)).toEqual(['新来']);
  });
});

describe('two children are never taken for one', () => {
  it('when a name has another number, and another child has the same name', () => {
    const current = plan(rowsOf(['三1班', '王芳', '01'], ['三2班', '王芳', '02']));
    const change = plan(rowsOf(['三1班', '王芳', '99'], ['三2班', '王芳', '02']), current.classes);
    expect(idOf(change, '三年级1班', '王芳')).not.toBe(idOf(current, '三年级1班', '王芳'));
    expect(change.added).toHaveLength(1);
    expect(change.left.map((one) => one.studentId)).toEqual([idOf(current, '三年级1班', '王芳')]);
  });

  it('when a number passes to a child of another name', () => {
    const current = plan(rowsOf(['三1班', '王芳', '01']));
    const change = plan(rowsOf(['三1班', '李雷', '01']), current.classes);
    expect([change.added.length, change.left.length]).toEqual([1, 1]);
  });

  it('when a namesake stays and the name turns up in a third class', () => {
    const current = plan(rowsOf(['三1班', '王芳'], ['三2班', '王芳']));
    const change = plan(rowsOf(['三1班', '王芳'], ['三3班', '王芳']), current.classes);
    expect(idOf(change, '三年级1班', '王芳')).toBe(idOf(current, '三年级1班', '王芳'));
    expect(change.moved).toEqual([]);
    expect(change.left.map((one) => one.studentId)).toEqual([idOf(current, '三年级2班', '王芳')]);
    expect(change.added).toHaveLength(1);
  });

  it('when both move and nothing tells them apart', () => {
    const current = plan(rowsOf(['三1班', '王芳'], ['三2班', '王芳']));
    const change = plan(rowsOf(['三3班', '王芳'], ['三4班', '王芳']), current.classes);
    expect([change.added.length, change.moved.length, change.left.length]).toEqual([2, 0, 2]);
  });

  it('when twins of one name share a class and only numbers tell them apart', () => {
    const rows = rowsOf(['三1班', '王芳', '01'], ['三1班', '王芳', '02']);
    const current = plan(rows);
    expect(current.faults).toEqual([]);
    const change = plan([...rows].reverse(), current.classes);
    const numbers = (classes: ClassRoster[]) => new Map(placesOf(classes).map((s) => [s.number, s.id]));
    expect(numbers(change.classes)).toEqual(numbers(current.classes));
    expect([change.added, change.left]).toEqual([[], []]);
  });
});

it('tells who left', () => {
  const current = plan(rowsOf(['三1班', '王芳'], ['三1班', '李雷']));
  const change = plan(rowsOf(['三1班', '李雷']), current.classes);
  expect(change.left).toEqual([
    { studentId: idOf(current, '三年级1班', '王芳'), classId: current.classes[0]?.classId, name: '王芳' },
  ]);
});

describe('a row that cannot be used', () => {
  const good = { className: '三1班', grade: '', name: '李雷', number: '', lodging: null };

  it.each([
    ['without a name', { name: '' }, '缺少姓名'],
    ['without a class', { className: '' }, '缺少班级'],
    ['with too long a name', { name: '王'.repeat(21) }, '超过 20 个字'],
    ['with too long a number', { number: '1'.repeat(31) }, '超过 30 位'],
    ['with a number for a name', { name: '20260101' }, '姓名是数字'],
    ['with a date for a name', { name: '2026-03-02' }, '姓名是数字'],
    ['with a date for a class', { className: '2026-03-02' }, '当成了日期'],
    ['with a number that lost its last digits', { number: '2.02600010123456e+17' }, '科学计数法'],
    ['with a formula for a name', { name: '=HYPERLINK("http://a.example","王芳")' }, '可能是公式'],
    ['with a call for a name', { name: '@SUM(A1)' }, '可能是公式'],
    ['with a formula for a class', { className: '=1+1' }, '可能是公式'],
    ['with a formula for a number', { number: '+1' }, '可能是公式'],
  ])('%s is told by its row and reason, and leaves the others alone', (_what, wrong, reason) => {
    const change = plan([
      { row: 7, ...good, ...wrong },
      { row: 8, ...good, name: '韩梅' },
    ]);
    expect(change.faults).toEqual([{ row: 7, reason: expect.stringContaining(reason) as string }]);
    expect(placesOf(change.classes).map((s) => s.name)).toEqual(['韩梅']);
  });

  it('accepts the longest name and number', () => {
    const change = plan([{ row: 2, ...good, name: '王'.repeat(20), number: '1'.repeat(30) }]);
    expect(change.faults).toEqual([]);
  });

  it('accepts a name of rare characters, counted as one each, and a name with a dot', () => {
    const names = ['𠮷'.repeat(20), '买买提·艾力', 'Anna Maria'];
    const change = plan(names.map((name, index) => ({ row: 2 + index, ...good, name })));
    expect(placesOf(change.classes).map((s) => s.name)).toEqual(names);
  });

  it('of a workbook with several sheets is told with its sheet, and children of equal rows stay apart', () => {
    const change = plan([
      { ...good, row: 2, sheet: '三1班' },
      { ...good, row: 2, sheet: '三2班', className: '三2班', name: '韩梅' },
      { ...good, row: 3, sheet: '三2班' },
    ]);
    expect(new Set(placesOf(change.classes).map((s) => s.id)).size).toBe(2);
    expect(change.faults).toEqual([
      {
        row: 3,
        reason: expect.stringMatching(/^工作表「三2班」：.*工作表「三1班」第 2 行/) as string,
      },
    ]);
  });

  it('is the second of two namesakes in a class that no number tells apart, with the row of the first', () => {
    const change = plan(rowsOf(['三1班', '王芳'], ['三年级一班', '王芳']));
    expect(change.faults).toEqual([{ row: 3, reason: '与第 2 行同班同名，请在「学号」列写上学号以便区分' }]);
  });

  it('is the second with one number, even in another class', () => {
    const change = plan(rowsOf(['三1班', '王芳', '01'], ['三2班', '李雷', '01']));
    expect(change.faults).toEqual([{ row: 3, reason: '学号与第 2 行相同，请核对' }]);
  });

  it('is the one beyond 80 children in a class, of whichever spelling', () => {
    const many = Array.from({ length: ROSTER_LIMITS.classChildren + 1 }, (_, i): [string, string] => [
      i % 2 ? '三1班' : '301班',
      `学生${'甲乙丙丁戊己庚辛壬癸'.charAt(i % 10)}${String.fromCharCode(0x4e00 + i)}`,
    ]);
    const change = plan(rowsOf(...many, ['三2班', '王芳']));
    expect(change.faults).toEqual([{ row: 82, reason: expect.stringContaining('已满 80 人') as string }]);
    expect(change.classes.map((klass) => klass.students.length)).toEqual([80, 1]);
  });
});
