import { useDidHide } from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { canReadAloud, onVoices, speaksOnDevice, startReading } from '../../lib/read-aloud';
import { say } from '../../lib/toast';
import { spokenLetter } from './spoken-letter';
import { NOTICE_TEXTS } from './texts';
import type { Notice } from './use-notice';

export type ListeningState = 'silent' | 'speaking' | 'paused';

export interface Listening {
  state: ListeningState;
  /** The block that is being spoken. */
  blockAt: number | null;
  /** Begins, pauses, goes on with the piece it stopped in. */
  toggle: () => void;
}

const SILENT = { state: 'silent', blockAt: null } as const;

/** Reads the letter aloud; null where nothing can speak Chinese. `onHeard`: the last word was spoken. */
export function useListening(notice: Notice | null, onHeard: () => void): Listening | null {
  const hasVoice = useHasVoice();
  const [now, setNow] = useState<Omit<Listening, 'toggle'>>(SILENT);
  const pieceAt = useRef(0);
  const stop = useRef((): void => undefined);
  const pieces = useMemo(
    () => (notice ? spokenLetter(notice, speaksOnDevice ? 'named' : 'unnamed') : []),
    [notice],
  );
  const hush = (): void => {
    stop.current();
    stop.current = () => undefined;
  };
  useEffect(() => {
    pieceAt.current = 0;
    setNow(SILENT);
    return hush;
    // The letter was corrected while it was read: it begins anew.
  }, [notice?.versionHash]);
  const pause = (): void => {
    hush();
    setNow((before) => (before.state === 'speaking' ? { ...before, state: 'paused' } : before));
  };
  useDidHide(pause);
  const speak = (): void => {
    setNow((before) => ({ ...before, state: 'speaking' }));
    stop.current = startReading(
      pieces.map(({ text }) => text),
      pieceAt.current,
      {
        onPiece: (index) => {
          pieceAt.current = index;
          setNow({ state: 'speaking', blockAt: pieces[index]?.block ?? null });
        },
        onEnd: () => {
          pieceAt.current = 0;
          setNow(SILENT);
          onHeard();
        },
        onFail: () => {
          setNow((before) => ({ ...before, state: 'paused' }));
          say(NOTICE_TEXTS.notSpoken);
        },
      },
    );
  };
  return hasVoice ? { ...now, toggle: now.state === 'speaking' ? pause : speak } : null;
}

/** Browsers know their voices only a moment after the page is there. */
function useHasVoice(): boolean {
  const [hasVoice, setHasVoice] = useState(canReadAloud);
  useEffect(() => onVoices(() => setHasVoice(canReadAloud())), []);
  return hasVoice;
}
