import { INBOX } from '@shared/domain/file-place';
import { LETTER_LIMITS } from '@shared/domain/letter';
import { useRef, useState } from 'react';
import { ActionError } from '../../lib/action-error';
import { callAction } from '../../lib/cloud-client';
import { errorText, sentenceOf } from '../../lib/error-text';
import { choosePicture, uploadFile } from '../../lib/files';
import { newId } from '../../lib/ids';
import { texts } from './texts';

export interface KeepPicture {
  /** Lets somebody choose a picture and gives the file id under which the school keeps it; null when none came of it. */
  choose: () => Promise<string | null>;
  isKeeping: boolean;
  failure: string | null;
}

/** From a picture on this phone to one that a letter of the school can show. */
export function useKeepPicture(schoolId: string): KeepPicture {
  const [isKeeping, setIsKeeping] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isUnderWay = useRef(false);
  const choose = async (): Promise<string | null> => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    setFailure(null);
    try {
      const picture = await choosePicture();
      if (!picture) return null;
      if (picture.bytes > LETTER_LIMITS.pictureBytes) throw new ActionError('LETTER_PICTURE_TOO_LARGE', '');
      setIsKeeping(true);
      const uploaded = await uploadFile(`${INBOX}/${newId()}.bin`, picture);
      const { fileId } = await callAction('keep-letter-picture', { schoolId, fileId: uploaded });
      return fileId;
    } catch (error) {
      setFailure(sentenceFor(error));
      return null;
    } finally {
      setIsKeeping(false);
      isUnderWay.current = false;
    }
  };
  return { choose, isKeeping, failure };
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof ActionError)) return errorText(error);
  return error.code === 'OFFLINE' ? texts.pictureOffline : sentenceOf(error.code);
}
