import fc from 'fast-check';
import { planRoster } from '@shared/domain/plan-roster';
import type { RosterRow } from '@shared/domain/roster';
import { placesOf, rosterContext } from './stand-ins';

const anyRows: fc.Arbitrary<RosterRow[]> = fc
  .array(
    fc.record({
      className: fc.constantFrom('三1班', '三(1)班', '302班', '大二班', '实验班', ''),
      grade: fc.constantFrom('', '三年级'),
      name: fc.constantFrom('王芳', '李雷', '韩梅', '欧阳娜娜', '', '123'),
      number: fc.constantFrom('', '', '01', '02', '03'),
      lodging: fc.constantFrom('boarder' as const, 'day' as const, 'unclear' as const, null),
    }),
    { maxLength: 25 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, row: index + 2 })));

it('changes nothing when the same sheet is imported again', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const once = planRoster(rows, [], rosterContext('r1'));
      const again = planRoster(rows, once.classes, rosterContext('r2'));
      expect([again.added, again.moved, again.left]).toEqual([[], [], []]);
      expect(placesOf(again.classes)).toEqual(placesOf(once.classes));
      expect(again.faults).toEqual(once.faults);
    }),
  );
});

it('accounts for every row and every child once, whatever two sheets hold', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (before, after) => {
      const once = planRoster(before, [], rosterContext('r1'));
      const next = planRoster(after, once.classes, rosterContext('r2'));
      const ids = placesOf(next.classes).map((student) => student.id);
      const oldIds = placesOf(once.classes).map((student) => student.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length + next.faults.length).toBe(after.length);
      expect(next.added.map((one) => one.studentId).sort()).toEqual(
        ids.filter((id) => !oldIds.includes(id)).sort(),
      );
      expect(next.left.map((one) => one.studentId).sort()).toEqual(
        oldIds.filter((id) => !ids.includes(id)).sort(),
      );
    }),
  );
});
