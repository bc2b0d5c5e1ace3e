import type { Ports } from '../ports';
import { keepAnswer } from './keep-answer';
import type { UseCase } from './use-case';

/** Staff enter an answer that came in outside WeChat (补录); the record keeps who entered it. */
export function createRecordAnswer(
  ports: Pick<Ports, 'tallies' | 'receipts' | 'clock'>,
): UseCase<'record-answer'> {
  return async (input, { personId, within }) =>
    keepAnswer(ports, () => ports.tallies.find(within, input.noticeId, input.round), {
      studentId: input.studentId,
      personId,
      signerName: input.signerName,
      relation: null,
      strokes: null,
      tappedAt: null,
      note: input.note,
      versionHash: input.versionHash,
      channel: input.channel,
    });
}
