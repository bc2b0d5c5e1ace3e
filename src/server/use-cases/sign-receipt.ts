import { ActionFailure } from '@shared/domain/errors';
import { isWritten } from '@shared/domain/strokes';
import type { Ports } from '../ports';
import { keepAnswer } from './keep-answer';
import type { UseCase } from './use-case';

/**
 * A guardian's answer: person, tally, receipt, tally, four requests. Whether a hand signature is owed is the
 * round's to say, not the request's.
 */
export function createSignReceipt(
  ports: Pick<Ports, 'tallies' | 'receipts' | 'clock'>,
): UseCase<'sign-receipt'> {
  return async (input, { personId, child }) => {
    const readTally = async () => {
      const tally = await ports.tallies.findForChild(child, input.noticeId, input.round);
      const isSigned = input.strokes !== null && isWritten(input.strokes);
      if (tally?.level === 'sign' && !isSigned) throw new ActionFailure('SIGNATURE_EMPTY', ['strokes']);
      return tally;
    };
    return keepAnswer(ports, readTally, {
      studentId: child.studentId,
      personId,
      signerName: input.signerName,
      relation: child.relation,
      strokes: input.strokes,
      tappedAt: input.tappedAt,
      note: null,
      versionHash: input.versionHash,
      channel: 'wechat',
    });
  };
}
