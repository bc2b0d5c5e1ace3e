/** What one benchmark found. */
export interface Outcome<Figure extends string = string> {
  name: string;
  figures: Record<Figure, number>;
  /** The most that each of these figures may be. */
  bars: Partial<Record<Figure, number>>;
  /** Sentences about what must never be; they fail the run. A bar that is missed does not. */
  faults: string[];
}

/** A sentence for every figure above its bar. */
export function missedBars({ figures, bars }: Outcome): string[] {
  return Object.entries(bars).flatMap(([figure, most]) => {
    const value = figures[figure];
    const isHeld = value !== undefined && most !== undefined && value <= most;
    return isHeld ? [] : [`${figure} is ${value}; at most ${most} was promised.`];
  });
}

/** The last line of a run: one JSON object, the bars that were missed among it. */
export function lastLine(outcome: Outcome): string {
  const missed = missedBars(outcome).length;
  return JSON.stringify({ name: outcome.name, ...outcome.figures, missedBars: missed });
}
