import { readStored, removeStored, StorageFullError, writeStored } from './storage';

const NAME = 'letter';

/**
 * The letter whose card somebody opened before they had a child here. Linking may take a day and the app be closed
 * meanwhile: the letter is still the first thing shown then.
 */
export function keepWaitingLetter(noticeId: string): void {
  try {
    writeStored('draft', NAME, noticeId);
  } catch (error) {
    // The card is still in the chat; a full phone is told of where something was written.
    if (!(error instanceof StorageFullError)) throw error;
  }
}

export function readWaitingLetter(): string | null {
  const stored = readStored('draft', NAME);
  return typeof stored === 'string' ? stored : null;
}

export function forgetWaitingLetter(): void {
  removeStored('draft', NAME);
}
