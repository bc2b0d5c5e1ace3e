import type { ClassName } from './class-name';
import type { ClassRoster, Student } from './roster';
import type { RosterRow } from './roster-row';

/** A row that can be used, with the child it turns out to be. */
export interface RosterEntry {
  row: RosterRow;
  className: ClassName;
  classId: string;
  student: Student | null;
}

interface Known {
  student: Student;
  classId: string;
}

/** One way to tell that a row is a known child: both have the same key, and nobody else has it. */
interface Key {
  old: (known: Known) => string | null;
  fresh: (entry: RosterEntry) => string | null;
  /** What must not stand against it. */
  isSame: (known: Student, row: RosterRow) => boolean;
}

/**
 * Finds the known child of every row: by number and name, else by name within the class, else by a name unique in
 * both rosters; then those whose number or name was corrected. Gives the children whom no row is.
 */
export function matchStudents(entries: readonly RosterEntry[], current: readonly ClassRoster[]): Known[] {
  const free = new Map<string, Known>();
  for (const { classId, students } of current) {
    for (const student of students) free.set(student.id, { student, classId });
  }
  for (const key of keysFor([...free.values()], entries)) {
    const olds = groupBy([...free.values()], key.old);
    const news = groupBy(
      entries.filter((entry) => !entry.student),
      key.fresh,
    );
    for (const [value, [entry, ...otherEntries]] of news) {
      const [known, ...otherKnown] = olds.get(value) ?? [];
      if (!entry || !known || otherEntries.length > 0 || otherKnown.length > 0) continue;
      if (!key.isSame(known.student, entry.row)) continue;
      entry.student = broughtUpToDate(known.student, entry.row);
      free.delete(known.student.id);
    }
  }
  return [...free.values()];
}

function keysFor(known: readonly Known[], entries: readonly RosterEntry[]): Key[] {
  const oldNames = known.map(({ student }) => student.name);
  const newNames = entries.map(({ row }) => row.name);
  // A namesake elsewhere may be another child: whoever answers for one must never come to answer for the other.
  const namesakes = new Set([...repeated(oldNames), ...repeated(newNames)]);
  const uniqueName = (name: string): string | null => (namesakes.has(name) ? null : name);
  const namedBefore = new Set(oldNames);
  const namedNow = new Set(newNames);
  const byNumber = {
    old: ({ student }: Known) => student.number && `${student.number}|${student.name}`,
    fresh: ({ row }: RosterEntry) => row.number && `${row.number}|${row.name}`,
  };
  const byClass = {
    old: ({ student, classId }: Known) => `${classId}|${student.name}`,
    fresh: ({ classId, row }: RosterEntry) => `${classId}|${row.name}`,
  };
  const byName = {
    old: ({ student }: Known) => uniqueName(student.name),
    fresh: ({ row }: RosterEntry) => uniqueName(row.name),
  };
  const byPlace = {
    old: ({ student, classId }: Known) => student.number && `${classId}|${student.number}`,
    fresh: ({ classId, row }: RosterEntry) => row.number && `${classId}|${row.number}`,
  };
  return [
    { ...byNumber, isSame: () => true },
    { ...byClass, isSame: isNumberAgreed },
    { ...byName, isSame: isNumberAgreed },
    // Numbers given out anew: the only child of that name in the school, still in its class.
    { ...byClass, isSame: ({ name }) => uniqueName(name) !== null },
    // A name put right: the place is the same, the name nearly, and neither name is anybody else's.
    {
      ...byPlace,
      isSame: (student, row) =>
        isSlipOf(student.name, row.name) && !namedNow.has(student.name) && !namedBefore.has(row.name),
    },
  ];
}

function isNumberAgreed(student: Student, { number }: RosterRow): boolean {
  return !student.number || !number || student.number === number;
}

/** What the sheet tells replaces what was known; what it leaves out stays known. */
function broughtUpToDate(student: Student, row: RosterRow): Student {
  return {
    ...student,
    name: row.name,
    number: row.number || student.number,
    lodging: toldLodging(row) ?? student.lodging,
  };
}

export function toldLodging({ lodging }: RosterRow): Student['lodging'] {
  return lodging === 'unclear' ? null : lodging;
}

/** Whether two names are one character apart, written, missing or too many: 王小明 and 王晓明. */
function isSlipOf(one: string, other: string): boolean {
  const [short, long] = [Array.from(one), Array.from(other)].sort((a, b) => a.length - b.length);
  // 王芳 and 王红 are two girls more often than one slip.
  if (!short || !long || short.length < 2 || long.length < 3 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const restOfLong = long.slice(start + 1);
  const restOfShort = short.slice(short.length === long.length ? start + 1 : start);
  return restOfLong.join('') === restOfShort.join('');
}

function repeated(names: readonly string[]): string[] {
  return [...groupBy(names, (name) => name)].flatMap(([name, { length }]) => (length > 1 ? [name] : []));
}

/** Groups by a key; what has none is in no group. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
