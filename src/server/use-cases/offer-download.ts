import type { Within } from '@shared/domain/authorisation';
import { DOWNLOAD_KEPT_MS, DOWNLOAD_LINK_SECONDS } from '@shared/domain/download';
import type { Ports } from '../ports';

type OfferPorts = Pick<Ports, 'files' | 'downloads' | 'clock' | 'ids'>;

/** What a member of staff gets to take along. `fileName` is what it is called on their own disk. */
export interface OfferedFile {
  fileName: string;
  url: string;
}

/**
 * Stores a file under a name nobody can guess and gives an expiring link. The tidying job deletes it
 * a day later.
 */
export async function offerDownload(
  { files, downloads, clock, ids }: OfferPorts,
  { personId, within }: { personId: string; within: Within },
  { fileName, extension, bytes }: { fileName: string; extension: string; bytes: Uint8Array },
): Promise<OfferedFile> {
  const name = Array.from(ids.randomBytes(24), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { bureauId, schoolId } = within;
  const fileId = await files.keep(`downloads/${name}.${extension}`, bytes);
  await downloads.add({
    _id: name,
    schemaVersion: 1,
    ...{ bureauId, schoolId, personId, fileId },
    expiresAt: clock.now() + DOWNLOAD_KEPT_MS,
  });
  const links = await files.linksTo([fileId], DOWNLOAD_LINK_SECONDS);
  const url = links.get(fileId);
  if (!url) throw new Error('a file just stored has no link');
  return { fileName: `${fileName}.${extension}`, url };
}
