import { compareClassNames, parseClassName, type ClassName } from './class-name';
import { derivedId } from './digest';
import type { Lodging } from './lodging';
import { reasonAgainst, ROSTER_LIMITS, type RosterRow } from './roster-row';

export { ROSTER_LIMITS, type Lodging, type RosterRow };

export interface Student {
  id: string;
  name: string;
  /** The school's own number (学号), or null; tells two children of one name apart. */
  number: string | null;
  /** Null where no roster has told; the documents written before it was asked have none. */
  lodging: Lodging | null;
}

/** A class of one roster. The roster is inside the class documents; the school points at the current one. */
export interface ClassRoster {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  rosterId: string;
  classId: string;
  name: string;
  /** Place in the school's list of classes, from 0. */
  order: number;
  students: Student[];
}

export interface RosterFault {
  row: number;
  reason: string;
}

export interface RosterMove {
  studentId: string;
  name: string;
  fromClassId: string;
  toClassId: string;
}

interface PlacedStudent {
  studentId: string;
  classId: string;
  name: string;
}

/** Who came, went and changed class between two rosters of one school. */
export interface RosterDifference {
  added: PlacedStudent[];
  left: PlacedStudent[];
  moved: RosterMove[];
}

export interface RosterChange extends RosterDifference {
  classes: ClassRoster[];
  faults: RosterFault[];
  /** What was left open in rows that are taken all the same. */
  notes: RosterFault[];
}

export interface RosterContext {
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  rosterId: string;
}

interface Entry {
  row: RosterRow;
  className: ClassName;
  classId: string;
  student: Student | null;
}

export function classIdOf(schoolId: string, schoolYear: string, className: ClassName): string {
  return derivedId('class', schoolId, schoolYear, className.key);
}

/** Compares two rosters by the children's ids. Worked out anew where it is needed: a large school's is no document. */
export function diffRosters(before: readonly ClassRoster[], after: readonly ClassRoster[]): RosterDifference {
  const old = placesOf(before);
  const fresh = placesOf(after);
  const difference: RosterDifference = { added: [], left: [], moved: [] };
  for (const place of fresh.values()) {
    const { studentId, classId, name } = place;
    const fromClassId = old.get(studentId)?.classId;
    if (fromClassId === undefined) difference.added.push(place);
    else if (fromClassId !== classId) {
      difference.moved.push({ studentId, name, fromClassId, toClassId: classId });
    }
  }
  difference.left = [...old.values()].filter(({ studentId }) => !fresh.has(studentId));
  return difference;
}

function placesOf(classes: readonly ClassRoster[]): Map<string, PlacedStudent> {
  const places = classes.flatMap(({ classId, students }) =>
    students.map(({ id, name }) => [id, { studentId: id, classId, name }] as const),
  );
  return new Map(places);
}

/**
 * Builds the classes of a new roster from the rows of a sheet, keeping the id of every child that the current
 * roster already knows: by number, else by name within the class, else by a name unique in both rosters. Rows that
 * cannot be used are told with their number and reason, and leave every other row untouched.
 */
export function planRoster(
  rows: readonly RosterRow[],
  current: readonly ClassRoster[],
  context: RosterContext,
): RosterChange {
  const faults: RosterFault[] = [];
  const entries = checkRows(rows, context, faults);
  matchStudents(entries, current);
  for (const entry of entries) entry.student ??= newStudent(entry, context);
  const classes = buildClasses(entries, context);
  const notes = entries.flatMap(({ row }) => noteOn(row));
  return { classes, faults, notes, ...diffRosters(current, classes) };
}

function checkRows(rows: readonly RosterRow[], context: RosterContext, faults: RosterFault[]): Entry[] {
  const seen = new Map<string, RosterRow>();
  const sizes = new Map<string, number>();
  const entries: Entry[] = [];
  for (const row of rows) {
    const className = parseClassName(row.className, row.grade, context.schoolYear);
    const twinKey = JSON.stringify(row.number ? ['number', row.number] : [className.key, row.name]);
    const size = sizes.get(className.key) ?? 0;
    const reason = reasonAgainst(row, seen.get(twinKey), size);
    if (reason) {
      faults.push(placed(row, reason));
      continue;
    }
    seen.set(twinKey, row);
    sizes.set(className.key, size + 1);
    const classId = classIdOf(context.schoolId, context.schoolYear, className);
    entries.push({ row, className, classId, student: null });
  }
  return entries;
}

/** A remark on a row, with its sheet where the row's number alone could be in any. */
function placed({ row, sheet }: RosterRow, reason: string): RosterFault {
  return { row, reason: sheet ? `工作表「${sheet}」：${reason}` : reason };
}

function noteOn(row: RosterRow): RosterFault[] {
  return row.lodging === 'unclear' ? [placed(row, '没有看懂是走读还是寄宿，这一项先空着')] : [];
}

function lodgingOf({ row }: Entry): Lodging | null {
  return row.lodging === 'unclear' ? null : row.lodging;
}

function matchStudents(entries: readonly Entry[], current: readonly ClassRoster[]): void {
  const free = new Map<string, { student: Student; classId: string }>();
  for (const klass of current) {
    for (const student of klass.students) free.set(student.id, { student, classId: klass.classId });
  }
  // A namesake elsewhere may be another child: whoever answers for one must never come to answer for the other.
  const namesakes = new Set([
    ...repeated([...free.values()].map((known) => known.student.name)),
    ...repeated(entries.map((entry) => entry.row.name)),
  ]);
  const uniqueName = (name: string): string | null => (namesakes.has(name) ? null : name);
  const keys: { old: (s: Student, classId: string) => string | null; fresh: (e: Entry) => string | null }[] =
    [
      {
        old: (s) => s.number && `${s.number}|${s.name}`,
        fresh: (e) => e.row.number && `${e.row.number}|${e.row.name}`,
      },
      { old: (s, classId) => `${classId}|${s.name}`, fresh: (e) => `${e.classId}|${e.row.name}` },
      { old: (s) => uniqueName(s.name), fresh: (e) => uniqueName(e.row.name) },
    ];
  for (const key of keys) {
    const olds = groupBy([...free.values()], (known) => key.old(known.student, known.classId));
    const news = groupBy(
      entries.filter((entry) => !entry.student),
      key.fresh,
    );
    for (const [name, [entry, ...otherEntries]] of news) {
      const [known, ...otherKnown] = olds.get(name) ?? [];
      if (!entry || !known || otherEntries.length > 0 || otherKnown.length > 0) continue;
      if (known.student.number && entry.row.number && known.student.number !== entry.row.number) continue;
      entry.student = {
        ...known.student,
        number: entry.row.number || known.student.number,
        lodging: lodgingOf(entry) ?? known.student.lodging,
      };
      free.delete(known.student.id);
    }
  }
}

function repeated(names: readonly string[]): string[] {
  return [...groupBy(names, (name) => name)].flatMap(([name, { length }]) => (length > 1 ? [name] : []));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
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

function newStudent(entry: Entry, context: RosterContext): Student {
  const { sheet, row } = entry.row;
  return {
    id: derivedId('student', context.rosterId, ...(sheet ? [sheet] : []), row),
    name: entry.row.name,
    number: entry.row.number || null,
    lodging: lodgingOf(entry),
  };
}

function buildClasses(entries: readonly Entry[], context: RosterContext): ClassRoster[] {
  const groups = groupBy(entries, (entry) => entry.classId);
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ first: group[0], group }] : []))
    .sort((a, b) => compareClassNames(a.first.className, b.first.className))
    .map(({ first, group }, order) => ({
      _id: `${context.rosterId}:${first.classId}`,
      schemaVersion: 1,
      ...context,
      classId: first.classId,
      name: first.className.display,
      order,
      students: group.flatMap((entry) => (entry.student ? [entry.student] : [])),
    }));
}
