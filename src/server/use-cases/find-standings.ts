import { standingOf, type Standing } from '@shared/domain/child-standing';
import type { Receipt } from '@shared/domain/receipt';
import type { Ports } from '../ports';

/**
 * What the answers of these children prove, by child; a child without an answer has no standing. One request, and
 * one more where a family objected to a first answer: only there is a later one to be looked for.
 */
export async function findStandings(
  { receipts }: Pick<Ports, 'receipts'>,
  noticeId: string,
  round: number,
  studentIds: readonly string[],
): Promise<Map<string, Standing>> {
  const first = await receipts.firstOfRound(noticeId, round, studentIds);
  const contested = first.filter((receipt) => receipt.objection).map((receipt) => receipt.studentId);
  const later = contested.length > 0 ? await receipts.allOfRound(noticeId, round, contested) : [];
  const byChild = new Map<string, Receipt[]>(first.map((receipt) => [receipt.studentId, [receipt]]));
  for (const studentId of contested) {
    byChild.set(
      studentId,
      later.filter((receipt) => receipt.studentId === studentId),
    );
  }
  return new Map([...byChild].map(([studentId, receipts]) => [studentId, standingOf(receipts)]));
}
