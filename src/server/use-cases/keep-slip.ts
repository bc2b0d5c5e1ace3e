import { derivedId } from '@shared/domain/digest';
import { ActionFailure } from '@shared/domain/errors';
import { isRecorded } from '@shared/domain/receipt';
import type { PictureCleaner, Ports } from '../ports';

type SlipPorts = Pick<Ports, 'files' | 'receipts'> & { pictures: PictureCleaner };

/** One recording with a photo: who sends it, and what it is of. */
export interface SlipUpload {
  personId: string;
  noticeId: string;
  round: number;
  studentId: string;
  requestKey: string;
  fileId: string;
}

/**
 * Keeps the photo of a slip, without what the camera wrote into it, where no client can read it. A repeated request
 * meets the same file; one whose upload is gone because its recording was finished gives null.
 * @throws ActionFailure FILE_NOT_FOUND, PICTURE_UNREADABLE, PICTURE_TOO_LARGE
 */
export async function keepSlip(
  { files, receipts, pictures }: SlipPorts,
  { personId, noticeId, round, studentId, requestKey, fileId }: SlipUpload,
): Promise<string | null> {
  const upload = await files.readUpload(fileId);
  if (upload) {
    const { bytes, extension } = pictures.clean(upload);
    return files.keep(`slips/${derivedId('slip', personId, studentId, fileId)}.${extension}`, bytes);
  }
  const all = await receipts.allOfRound(noticeId, round, [studentId]);
  const isFinished = all.some((receipt) => isRecorded(receipt) && receipt.requestKey === requestKey);
  if (!isFinished) throw new ActionFailure('FILE_NOT_FOUND', ['slipFileId']);
  return null;
}
