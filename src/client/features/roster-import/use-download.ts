import { useRef, useState } from 'react';
import { saveDownload, type OfferedFile } from '../../lib/downloads';
import { readErrorText } from '../../lib/error-text';

export interface Download {
  /** Asks for the file and gives it to who tapped. */
  save: () => Promise<void>;
  isUnderWay: boolean;
  failure: string | null;
}

/** A file that a function makes when somebody taps; a second tap meanwhile does nothing. */
export function useDownload(ask: () => Promise<OfferedFile>): Download {
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isBusy = useRef(false);

  const save = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsUnderWay(true);
    setFailure(null);
    try {
      await saveDownload(await ask());
    } catch (error) {
      setFailure(readErrorText(error));
    } finally {
      isBusy.current = false;
      setIsUnderWay(false);
    }
  };
  return { save, isUnderWay, failure };
}
