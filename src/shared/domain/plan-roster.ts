import { compareClassNames, parseClassName, type ClassName } from './class-name';
import { derivedId } from './digest';
import type { SchoolStage } from './entry-year';
import { groupBy, matchStudents, toldLodging, type RosterEntry } from './match-students';
import { classIdOf, type ClassRoster, type RosterContext, type Student } from './roster';
import { diffRosters, type RosterDifference } from './roster-difference';
import { reasonAgainst, type FaultyRow, type RosterRow } from './roster-row';
import { refuseClashes } from './roster-supplement';

/** A remark on a row, with its sheet where the row's number alone could be in any. */
export interface RosterRemark {
  row: number;
  reason: string;
}

export interface RosterChange extends RosterDifference {
  classes: ClassRoster[];
  faults: RosterRemark[];
  faultyRows: FaultyRow[];
  /** What was left open in rows that are taken all the same. */
  notes: RosterRemark[];
}

/** What a sheet is to the roster in force: `whole` takes its place, `supplement` adds and corrects only. */
export type RosterExtent = 'whole' | 'supplement';

export interface PlanContext extends RosterContext {
  /** The stage all classes of the school are of, where that is known: it tells what 2024级3班 is. */
  stage?: SchoolStage | null;
}

/**
 * Builds the classes of a new roster from the rows of a sheet, keeping the id of every child that the current
 * roster already knows. Rows that cannot be used are told with their number and reason, and leave every other row
 * untouched.
 */
export function planRoster(
  rows: readonly RosterRow[],
  current: readonly ClassRoster[],
  { stage = null, ...context }: PlanContext,
  extent: RosterExtent = 'whole',
): RosterChange {
  const faultyRows: FaultyRow[] = [];
  let entries = checkRows(rows, { ...context, stage }, faultyRows);
  const unmatched = matchStudents(entries, current);
  if (extent === 'supplement') entries = refuseClashes(entries, unmatched, faultyRows);
  for (const entry of entries) entry.student ??= newStudent(entry, context);
  const places = extent === 'supplement' ? withTheOthers(entries, current) : entries;
  const classes = buildClasses(places, context);
  return {
    classes,
    faults: inOrderOf(rows, faultyRows).map(({ row, reason }) => remarkOn(row, reason)),
    faultyRows: inOrderOf(rows, faultyRows),
    notes: entries.flatMap(({ row }) =>
      row.lodging === 'unclear' ? [remarkOn(row, '没有看懂是走读还是寄宿，这一项先空着')] : [],
    ),
    ...diffRosters(current, classes),
  };
}

function checkRows(
  rows: readonly RosterRow[],
  { schoolId, schoolYear, stage }: PlanContext,
  faulty: FaultyRow[],
): RosterEntry[] {
  const seen = new Map<string, RosterRow>();
  const sizes = new Map<string, number>();
  const entries: RosterEntry[] = [];
  for (const row of rows) {
    const className = parseClassName(row.className, row.grade, schoolYear, stage);
    const twinKey = JSON.stringify(row.number ? ['number', row.number] : [className.key, row.name]);
    const size = sizes.get(className.key) ?? 0;
    const reason = reasonAgainst(row, seen.get(twinKey), size);
    if (reason) {
      faulty.push({ row, reason });
      continue;
    }
    seen.set(twinKey, row);
    sizes.set(className.key, size + 1);
    entries.push({ row, className, classId: classIdOf(schoolId, schoolYear, className), student: null });
  }
  return entries;
}

function inOrderOf(rows: readonly RosterRow[], faulty: readonly FaultyRow[]): FaultyRow[] {
  const reasons = new Map(faulty.map((one) => [one.row, one]));
  return rows.flatMap((row) => reasons.get(row) ?? []);
}

function remarkOn({ row, sheet }: RosterRow, reason: string): RosterRemark {
  return { row, reason: sheet ? `工作表「${sheet}」：${reason}` : reason };
}

function newStudent({ row }: RosterEntry, context: RosterContext): Student {
  return {
    id: derivedId('student', context.rosterId, ...(row.sheet ? [row.sheet] : []), row.row),
    name: row.name,
    number: row.number || null,
    lodging: toldLodging(row),
  };
}

interface Place {
  classId: string;
  className: ClassName;
  student: Student | null;
}

/** The children of the current roster where they are, but for what the entries say of them, then who is new. */
function withTheOthers(entries: readonly RosterEntry[], current: readonly ClassRoster[]): Place[] {
  const told = new Map(entries.map((entry) => [entry.student?.id, entry]));
  const known = current.flatMap(({ classId, name, students }) =>
    students.map((student): Place => {
      const className = parseClassName(name);
      return told.get(student.id) ?? { classId, className: { ...className, display: name }, student };
    }),
  );
  const isKnown = new Set(known.map(({ student }) => student?.id));
  return [...known, ...entries.filter(({ student }) => !isKnown.has(student?.id))];
}

function buildClasses(places: readonly Place[], context: RosterContext): ClassRoster[] {
  const groups = groupBy(places, (place) => place.classId);
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
      students: group.flatMap(({ student }) => (student ? [student] : [])),
    }));
}
