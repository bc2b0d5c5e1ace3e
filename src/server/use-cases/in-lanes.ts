/** How many requests of one run are under way at once: the platform's smallest tier takes twenty. */
const LANES = 6;

/** Works through many items, a few at a time, in their order. The first failure is thrown; what is under way ends. */
export async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
