import { useState } from 'react';
import { readStored, removeStored, StorageFullError, writeStored } from './storage';

/** What was being written, or undefined. `accepts` refuses drafts of another shape (an older version's). */
export function readDraft<T>(name: string, accepts: (value: unknown) => value is T): T | undefined {
  const stored = readStored('draft', name);
  return accepts(stored) ? stored : undefined;
}

/** Stores a draft before it returns. Returns whether there was room. */
export function saveDraft(name: string, value: unknown): boolean {
  try {
    writeStored('draft', name, value);
    return true;
  } catch (error) {
    if (error instanceof StorageFullError) return false;
    throw error;
  }
}

function dropDraft(name: string): void {
  removeStored('draft', name);
}

export interface Draft<T> {
  value: T;
  /** Changes and stores at once: a crash right after loses nothing. */
  change: (value: T) => void;
  /** Forgets it, after it was sent. */
  drop: () => void;
  /** False when the phone had no room: tell the writer. */
  isKept: boolean;
}

/** A form's value that survives a closed app. */
export function useDraft<T>(name: string, initial: T, accepts: (value: unknown) => value is T): Draft<T> {
  const [value, setValue] = useState<T>(() => readDraft(name, accepts) ?? initial);
  const [isKept, setIsKept] = useState(true);
  const change = (next: T): void => {
    setValue(next);
    setIsKept(saveDraft(name, next));
  };
  return { value, change, drop: () => dropDraft(name), isKept };
}
