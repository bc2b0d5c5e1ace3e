import { derivedId } from '@shared/domain/digest';
import { schoolStageOf } from '@shared/domain/entry-year';
import { ActionFailure } from '@shared/domain/errors';
import { keptFaults } from '@shared/domain/kept-faults';
import { planRoster, type RosterChange, type RosterExtent } from '@shared/domain/plan-roster';
import { ROSTER_LIMITS, type ClassRoster } from '@shared/domain/roster';
import type { Ports, SheetReader } from '../ports';
import { findSchool } from './find-class';
import type { UseCase } from './use-case';

type StagePorts = Pick<Ports, 'schools' | 'rosters' | 'files' | 'clock'> & { sheets: SheetReader };

/**
 * Reads an uploaded sheet, lays the new classes beside the current ones and shows the difference. The school still
 * points at the roster it had: nothing visible changes here.
 */
export function createStageRoster(ports: StagePorts): UseCase<'stage-roster'> {
  return async ({ idempotencyKey, fileId, fileName }, { personId, within }) => {
    const school = await findSchool(ports, within);
    const bytes = await ports.files.readUpload(fileId);
    if (!bytes) throw new ActionFailure('FILE_NOT_FOUND', ['fileId']);
    const { rows, extent, ignoredColumns } = await ports.sheets.readRoster(bytes, fileName);
    if (rows.length === 0) throw new ActionFailure('ROSTER_EMPTY', ['fileId']);
    if (rows.length > ROSTER_LIMITS.students) throw new ActionFailure('ROSTER_TOO_LARGE', ['fileId']);
    const current = school.rosterId ? await ports.rosters.listClasses(within, school.rosterId) : [];
    const rosterId = derivedId('roster', personId, idempotencyKey);
    // Staging replaces what an earlier attempt laid down; a roster that is or was in force is no attempt any more.
    const earlier = await ports.rosters.findStaged(within, rosterId);
    if (school.rosterId === rosterId || (earlier && earlier.status !== 'staged')) {
      throw new ActionFailure('ROSTER_GONE');
    }
    const context = { ...within, schoolYear: school.schoolYear, rosterId, stage: schoolStageOf(school.name) };
    const change = planRoster(rows, current, context, extent);
    if (change.classes.length === 0) throw new ActionFailure('ROSTER_EMPTY', ['fileId']);
    if (countStudents(change) > ROSTER_LIMITS.students)
      throw new ActionFailure('ROSTER_TOO_LARGE', ['fileId']);
    const now = ports.clock.now();
    const faultyRows = keptFaults(change.faultyRows);
    await ports.rosters.stage(
      {
        _id: rosterId,
        schemaVersion: 1,
        ...within,
        schoolYear: school.schoolYear,
        baseRosterId: school.rosterId,
        status: 'staged',
        statusAt: now,
        fileId,
        stagedAt: now,
        faultyRows,
      },
      change.classes,
    );
    return { rosterId, ...preview(change, extent, current), keptFaults: faultyRows.length, ignoredColumns };
  };
}

function countStudents({ classes }: RosterChange): number {
  return classes.reduce((sum, klass) => sum + klass.students.length, 0);
}

function preview(change: RosterChange, extent: RosterExtent, current: readonly ClassRoster[]) {
  const names = new Map([...current, ...change.classes].map((klass) => [klass.classId, klass.name]));
  const nameOf = (classId: string) => names.get(classId) ?? '';
  const countIn = (items: readonly { classId: string }[], classId: string) =>
    items.filter((item) => item.classId === classId).length;
  return {
    extent,
    students: countStudents(change),
    classes: change.classes.map((klass) => ({
      classId: klass.classId,
      name: klass.name,
      students: klass.students.length,
      added: countIn(change.added, klass.classId),
      moved: change.moved.filter((move) => move.toClassId === klass.classId).length,
      left: countIn(change.left, klass.classId),
    })),
    added: change.added.map(({ name, classId }) => ({ name, className: nameOf(classId) })),
    left: change.left.map(({ name, classId }) => ({ name, className: nameOf(classId) })),
    moved: change.moved.map((move) => ({
      name: move.name,
      fromClassName: nameOf(move.fromClassId),
      toClassName: nameOf(move.toClassId),
    })),
    corrected: change.corrected.map(({ name, classId, what, from, to }) => ({
      ...{ name, what, from, to },
      className: nameOf(classId),
    })),
    completed: change.completed,
    faults: change.faults,
    notes: change.notes,
  };
}
