import { isLate, rankOf } from '@shared/domain/child-progress';
import type { Level } from '@shared/domain/notice';
import type { ChildLink } from '@shared/domain/roles';
import type { ChildState, Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';
import { advanceInTally } from './advance-in-tally';
import { listRecorded } from './list-recorded';
import { headOf } from './notice-head';
import type { UseCase } from './use-case';

/** What is still to do for the caller's children. Being listed here is what 送达 means: it was on the phone. */
export function createListTodo(ports: Pick<Ports, 'tallies' | 'receipts' | 'clock'>): UseCase<'list-todo'> {
  return async (_input, { children }) => {
    const now = ports.clock.now();
    const tallies = newestRounds(await ports.tallies.listOpenForChildren(children));
    const pairs = children.flatMap((child) =>
      tallies
        .filter((tally) => tally.classId === child.classId && isPending(tally, child))
        .map((tally) => ({ tally, child })),
    );
    const [recorded] = await Promise.all([
      listRecorded(ports.receipts, tallies, children, now),
      ...pairs.map(({ tally, child }) => markDelivered(ports, tally, child)),
    ]);
    pairs.sort((a, b) => urgency(a.tally) - urgency(b.tally) || b.tally.publishedAt - a.tally.publishedAt);
    return {
      items: pairs.map(({ tally, child }) => ({
        ...headOf(tally),
        studentId: child.studentId,
        studentName: child.studentName,
        className: tally.className,
        schoolName: tally.schoolName,
        state: tally.children[child.studentId]?.state ?? 'undelivered',
        isLate: isLate(now, tally.deadlineAt),
      })),
      ...(recorded.length > 0 ? { recorded } : {}),
    };
  };
}

/** While a correction is asking again, the round before it may still be open for a moment: it is asked once. */
function newestRounds(tallies: readonly Tally[]): Tally[] {
  return tallies.filter(
    (tally) =>
      !tallies.some(
        (other) =>
          other.noticeId === tally.noticeId && other.classId === tally.classId && other.round > tally.round,
      ),
  );
}

/** A notice only to be read is done once opened; the others once answered. */
const DONE_AT: Record<Level, ChildState> = { read: 'opened', confirm: 'answered', sign: 'answered' };

function isPending(tally: Tally, { studentId }: ChildLink): boolean {
  const child = tally.children[studentId];
  return child !== undefined && !child.left && rankOf(child.state) < rankOf(DONE_AT[tally.level]);
}

async function markDelivered(
  ports: Pick<Ports, 'tallies' | 'clock'>,
  tally: Tally,
  child: ChildLink,
): Promise<void> {
  await advanceInTally(ports, tally, child.studentId, { type: 'delivered' }, () =>
    ports.tallies.findForChild(child, tally.noticeId, tally.round),
  );
}

function urgency({ deadlineAt }: Tally): number {
  return deadlineAt ?? Number.MAX_SAFE_INTEGER;
}
