import { useRef, useState } from 'react';
import { takeFile, type FileAtHand, type OfferedFile } from './downloads';
import { readErrorText } from './error-text';

/** A file being made for somebody, from the tap that asks for it to the tap that hands it on. */
export interface FileMaking<K extends string> {
  /** Which file is being made. */
  underWay: K | null;
  /** What waits for one more tap. */
  atHand: FileAtHand | null;
  failure: string | null;
  /** Has a file made and gets it; one at a time. */
  make: (kind: K, offer: () => Promise<OfferedFile>) => Promise<void>;
  finish: () => Promise<void>;
}

export function useFile<K extends string>(): FileMaking<K> {
  const [underWay, setUnderWay] = useState<K | null>(null);
  const [atHand, setAtHand] = useState<FileAtHand | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isBusy = useRef(false);

  const make = async (kind: K, offer: () => Promise<OfferedFile>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setUnderWay(kind);
    setFailure(null);
    setAtHand(null);
    try {
      setAtHand(await takeFile(await offer()));
    } catch (error) {
      setFailure(readErrorText(error));
    } finally {
      isBusy.current = false;
      setUnderWay(null);
    }
  };
  const finish = async (): Promise<void> => {
    setFailure(null);
    try {
      await atHand?.finish();
    } catch (error) {
      setFailure(readErrorText(error));
    }
  };
  return { underWay, atHand, failure, make, finish };
}
