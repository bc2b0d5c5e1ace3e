import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { Grants } from '@shared/domain/authorisation';
import { ActionFailure } from '@shared/domain/errors';
import type { PictureCleaner, Ports } from '../ports';
import { keepAnswers } from './keep-answer';
import type { Answer, Kept } from './keep-receipts';
import { keepSlip } from './keep-slip';
import type { UseCase } from './use-case';

type RecordPorts = Pick<Ports, 'tallies' | 'receipts' | 'files' | 'clock'> & { pictures: PictureCleaner };
type Input = ActionInput<'record-answer'>;

/**
 * Staff enter answers that came in outside WeChat (补录), for one child or many; each record keeps who entered it and
 * as whom. What was kept stays kept when the request breaks off, and sending it again finishes it.
 */
export function createRecordAnswer(ports: RecordPorts): UseCase<'record-answer'> {
  return async (input, grant) => {
    const studentIds = [...new Set(input.studentIds)];
    const slip = await keepPhoto(ports, input, grant.personId);
    let kept: Kept;
    try {
      const readTally = () => ports.tallies.find(grant.within, input.noticeId, input.round);
      const answers = studentIds.map((studentId) => answerOf(input, grant, studentId, slip));
      kept = await keepAnswers(ports, readTally, answers);
    } catch (error) {
      if (error instanceof ActionFailure) await dropPhotos(ports, input, slip, null);
      throw error;
    }
    await dropPhotos(ports, input, slip, kept);
    return { children: told(studentIds, kept) };
  };
}

async function keepPhoto(ports: RecordPorts, input: Input, personId: string): Promise<string | null> {
  const { slipFileId: fileId, idempotencyKey: requestKey, noticeId, round } = input;
  const [studentId] = input.studentIds;
  if (fileId === null || studentId === undefined) return null;
  return keepSlip(ports, { personId, noticeId, round, studentId, requestKey, fileId });
}

/** The upload has done its work; so has a copy that no receipt came to hold. */
async function dropPhotos(
  { files }: RecordPorts,
  { slipFileId }: Input,
  slip: string | null,
  kept: Kept | null,
): Promise<void> {
  if (slipFileId === null || slip === null) return;
  const isHeld = [...(kept?.values() ?? [])].some(
    (one) => 'receipt' in one && one.receipt.slipFileId === slip,
  );
  if (!isHeld) await files.remove(slip);
  await files.remove(slipFileId);
}

function answerOf(input: Input, grant: Grants['class'], studentId: string, slip: string | null): Answer {
  return {
    studentId,
    personId: grant.personId,
    signerName: input.signerName ?? '',
    relation: null,
    strokes: null,
    tappedAt: null,
    note: input.note,
    versionHash: input.versionHash,
    channel: input.channel,
    recordedBy: grant.role,
    requestKey: input.idempotencyKey,
    ...(slip === null ? {} : { slipFileId: slip }),
  };
}

/**
 * What became of each child, in the order asked.
 * @throws ActionFailure the one reason why none was kept, if it is the same for all
 */
function told(studentIds: readonly string[], kept: Kept): ActionOutput<'record-answer'>['children'] {
  const problems = studentIds.map((studentId) => {
    const one = kept.get(studentId);
    return one && 'problem' in one ? one.problem : null;
  });
  const [problem] = problems;
  if (problem && problems.every((other) => other === problem)) throw new ActionFailure(problem);
  return studentIds.map((studentId) => {
    const one = kept.get(studentId);
    if (!one) throw new Error('a child was neither kept nor refused');
    if ('problem' in one) return { studentId, outcome: 'refused', code: one.problem };
    const { _id: receiptId, answeredAt, isLate } = one.receipt;
    return { studentId, outcome: one.outcome, receiptId, answeredAt, isLate };
  });
}
