import { standingOf, withStanding, type Standing } from '@shared/domain/child-standing';
import { ActionFailure } from '@shared/domain/errors';
import { isRecorded, placeOf, type Receipt } from '@shared/domain/receipt';
import type { ChildLink } from '@shared/domain/roles';
import type { Ports } from '../ports';
import { moveInTally } from './advance-in-tally';
import type { UseCase } from './use-case';

type ObjectionPorts = Pick<Ports, 'tallies' | 'receipts' | 'clock'>;

/**
 * A guardian objects to an answer that staff recorded. The receipt first, then the tally, as with answers: the first
 * objection stays, and a repeated one finishes what was interrupted. Closed and withdrawn rounds take it too, since
 * what is said of a family must be right for good.
 */
export function createObjectToRecord(ports: ObjectionPorts): UseCase<'object-to-record'> {
  return async ({ receiptId, reason }, { personId, children }) => {
    const studentIds = children.map((link) => link.studentId);
    const receipt = await ports.receipts.findForChildren(receiptId, studentIds);
    const child = children.find((link) => link.studentId === receipt?.studentId);
    if (!receipt || !child) throw new ActionFailure('NOT_FOUND');
    if (!isRecorded(receipt)) throw new ActionFailure('RECEIPT_SIGNED');
    if (!receipt.objection) {
      await ports.receipts.object(receipt._id, { at: ports.clock.now(), personId, reason });
    }
    const standing = await settle(ports, receipt);
    await showInTally(ports, child, receipt, standing);
    return { isCovered: standing.covering !== null };
  };
}

/** What the child's answers prove now; one that was kept beside takes the place of the one objected to. */
async function settle({ receipts }: ObjectionPorts, receipt: Receipt): Promise<Standing> {
  const { noticeId, round, studentId } = receipt;
  const standing = standingOf(await receipts.allOfRound(noticeId, round, [studentId]));
  const { covering, objections } = standing;
  if (covering && placeOf(covering) === null) await receipts.takePlace(covering._id, objections);
  return standing;
}

async function showInTally(
  ports: ObjectionPorts,
  child: ChildLink,
  { noticeId, round, studentId }: Receipt,
  standing: Standing,
): Promise<void> {
  const readTally = () => ports.tallies.findForChild(child, noticeId, round);
  const tally = await readTally();
  // A child that has left for a class without this round is in no figure any more.
  if (!tally) return;
  const moves = new Map([
    [studentId, (shown: Parameters<typeof withStanding>[0]) => withStanding(shown, standing)],
  ]);
  await moveInTally(ports, tally, moves, readTally, ['open', 'closed', 'withdrawn']);
}
