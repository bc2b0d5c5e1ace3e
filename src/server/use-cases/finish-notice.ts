import type { Notice } from '@shared/domain/notice-record';
import type { Ports } from '../ports';
import { completePublication, freezeText } from './complete-publication';

type FinishPorts = Pick<Ports, 'notices' | 'rosters' | 'links' | 'tallies'>;

/** Takes the step a notice is in to its end. Every step may run twice, also at the same time. */
export async function finishNotice(ports: FinishPorts, notice: Notice): Promise<void> {
  if (notice.status === 'publishing') await completePublication(ports, notice);
  if (notice.status === 'correcting') await completeCorrection(ports, notice);
  if (notice.status === 'withdrawing') {
    await withdrawTallies(ports, notice);
    await ports.notices.markWithdrawn(notice._id);
  }
}

/** Gives the corrected text to those who have not answered: the frozen version, then the round's tallies. */
async function completeCorrection(ports: Pick<Ports, 'notices' | 'tallies'>, notice: Notice): Promise<void> {
  const { _id, bureauId, schoolId, round, version, versionHash, title } = notice;
  await freezeText(ports, notice, notice.stepAt);
  await ports.tallies.replaceText({ bureauId, schoolId }, _id, { round, version, versionHash, title });
  await ports.notices.markOpen(notice);
}

/**
 * Takes the notice off every list. The notice itself stays `withdrawing` until the reconcile job has done this once
 * more, since a publication still under way may add tallies after it.
 */
export async function withdrawTallies({ tallies }: Pick<Ports, 'tallies'>, notice: Notice): Promise<void> {
  const { _id, bureauId, schoolId, withdrawnReason } = notice;
  await tallies.withdraw({ bureauId, schoolId }, _id, withdrawnReason ?? '');
}
