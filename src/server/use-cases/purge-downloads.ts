import type { Ports } from '../ports';

/**
 * Deletes files made for staff whose day is over: a list of children must not lie about. The file goes first, so that
 * a crash in between leaves a document that the next run follows up. Gives how many are gone.
 */
export async function purgeDownloads({
  downloads,
  files,
  clock,
}: Pick<Ports, 'downloads' | 'files' | 'clock'>): Promise<{ count: number }> {
  const expired = await downloads.listExpired(clock.now());
  for (const { _id, fileId } of expired) {
    await files.remove(fileId);
    await downloads.remove(_id);
  }
  return { count: expired.length };
}
