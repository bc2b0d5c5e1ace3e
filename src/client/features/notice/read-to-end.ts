import { readStored, writeStored } from '../../lib/storage';
import type { Notice } from './use-notice';

const NAME = 'read-to-end';
/** More than a family has open at a time. */
const KEPT = 60;

/** One text, for one child: a corrected letter is read again, and so is a sibling's. */
export function readingOf({ versionHash, child }: Notice): string {
  return `${child.studentId}:${versionHash.slice(0, 16)}`;
}

/** Whether this text was read or heard to its end on this phone before. */
export function hasReadToEnd(reading: string): boolean {
  return storedReadings().includes(reading);
}

export function rememberReadToEnd(reading: string): void {
  const others = storedReadings().filter((one) => one !== reading);
  try {
    writeStored('cache', NAME, [reading, ...others].slice(0, KEPT));
  } catch {
    // Without room the letter is scrolled through once more, that is all.
  }
}

function storedReadings(): string[] {
  const stored = readStored('cache', NAME);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}
