import type { Ports } from '../ports';
import { purgeDownloads } from './purge-downloads';
import { purgeStagedRosters } from './purge-staged-rosters';

/** What is deleted when its time is over, and how many each run deleted. */
type Purge = (ports: Ports) => Promise<{ count: number }>;

/** A preview nobody confirmed, and a roster that was replaced, are of use for a day at most. */
const ROSTERS_KEPT_MS = 48 * 60 * 60_000;

const PURGES: readonly Purge[] = [
  purgeDownloads,
  (ports) => purgeStagedRosters(ports, ports.clock.now() - ROSTERS_KEPT_MS),
];

/** Deletes all that is over. @throws the first purge's error, after every purge has had its turn */
export async function tidy(ports: Ports): Promise<{ count: number }> {
  let count = 0;
  const failures: unknown[] = [];
  for (const purge of PURGES) {
    try {
      count += (await purge(ports)).count;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return { count };
}
