/** The smallest value that at least `percent` of a hundred values do not exceed (nearest rank). @throws Error when there are none */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error('there is nothing to take a percentile of');
  return found;
}

/** The middle value; between two middle values their mean. @throws Error when there are none */
export function median(values: readonly number[]): number {
  const descending = values.map((value) => -value);
  return (percentile(values, 50) - percentile(descending, 50)) / 2;
}

/** Rounded to two decimals, as figures are told. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
