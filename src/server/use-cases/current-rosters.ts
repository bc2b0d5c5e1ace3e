import type { Within } from '@shared/domain/authorisation';
import type { ClassRoster } from '@shared/domain/roster';
import type { Ports } from '../ports';
import { carryLinks } from './carry-links';
import { finishRosterFlip, type FlipPorts } from './finish-roster-flip';

/** A school's roster in force. */
export interface CurrentRoster {
  rosterId: string;
  schoolName: string;
  classes: readonly ClassRoster[];
}

/** The rosters in force, each read once in a run. */
export class CurrentRosters {
  private readonly known = new Map<string, Promise<CurrentRoster | null>>();

  /** A change of roster begun before `interruptedBefore` (epoch ms) and not carried along is taken to its end. */
  constructor(
    private readonly ports: FlipPorts,
    private readonly interruptedBefore: number,
  ) {}

  /** Null while a change of roster is being carried along, and where there is no roster. */
  of(within: Within): Promise<CurrentRoster | null> {
    const known = this.known.get(within.schoolId) ?? this.read(within);
    this.known.set(within.schoolId, known);
    return known;
  }

  /** Whether it is still in force: nothing may be undone by what was read a while ago. */
  async isStillCurrent(within: Within, { rosterId }: CurrentRoster): Promise<boolean> {
    return (await this.ports.schools.find(within))?.rosterId === rosterId;
  }

  private async read({ bureauId, schoolId }: Within): Promise<CurrentRoster | null> {
    const within = { bureauId, schoolId };
    let school = await this.ports.schools.find(within);
    const isPending = school?.rosterFlip?.isCarried === false;
    if (isPending && (school?.rosterFlip?.at ?? 0) < this.interruptedBefore) {
      school = await finishRosterFlip(this.ports, within);
    } else if (isPending) return null;
    if (!school?.rosterId) return null;
    const classes = await this.ports.rosters.listClasses(within, school.rosterId);
    return { rosterId: school.rosterId, schoolName: school.name, classes };
  }
}

/** The class's children on a roster; none where the class is not on it any more. */
export function studentsOf({ classes }: CurrentRoster, classId: string): ClassRoster['students'] {
  return classes.find((klass) => klass.classId === classId)?.students ?? [];
}

/**
 * Moves a class's links to where the roster has their children: a link made while a roster changed missed it. Gives
 * the ids of the class's children who have a guardian.
 */
export async function followLinks(
  ports: Pick<Ports, 'links' | 'persons'>,
  within: Within & { classId: string },
  roster: CurrentRoster,
): Promise<Set<string>> {
  const { classId } = within;
  const here = new Set(studentsOf(roster, classId).map(({ id }) => id));
  const linked = new Set((await ports.links.ofClass(within)).map(({ studentId }) => studentId));
  const strayIds = new Set([...linked].filter((studentId) => !here.has(studentId)));
  if (strayIds.size === 0) return linked;
  const moved = roster.classes.flatMap((klass) =>
    klass.students
      .filter(({ id }) => strayIds.has(id))
      .map(({ id, name }) => ({ studentId: id, name, fromClassId: classId, toClassId: klass.classId })),
  );
  const change = { added: [], left: [], moved, corrected: [], completed: 0 };
  if (moved.length > 0) await carryLinks(ports, change, roster.classes, roster.schoolName);
  return linked;
}
