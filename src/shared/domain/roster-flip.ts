/** The last change of a school's roster: which one went, when, and whether rounds and links have followed. */
export interface RosterFlip {
  kind: 'import' | 'undo';
  /** The roster that was in force before; null before the first. */
  from: string | null;
  at: number;
  /** Whether open rounds and guardians' links were carried along to the end. */
  isCarried: boolean;
}

/** An import can be taken back this long after it was confirmed. */
export const ROSTER_UNDO_MS = 24 * 60 * 60_000;

/** Until when (epoch ms) an import can be taken back; null when it cannot be at all: nothing was there before it. */
export function undoableUntil({ kind, from, at }: RosterFlip): number | null {
  return kind === 'import' && from !== null ? at + ROSTER_UNDO_MS : null;
}
