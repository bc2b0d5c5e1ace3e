import { ActionFailure } from '@shared/domain/errors';
import type { Receipt } from '@shared/domain/receipt';
import type { FileStore } from '../ports';

/** Long enough to look at it, too short to pass it on. */
const LINK_SECONDS = 300;

/** A link to the photo of a slip. @throws ActionFailure NOT_FOUND when there is none */
export async function linkToSlip(files: FileStore, { slipFileId }: Receipt): Promise<{ url: string }> {
  if (slipFileId === undefined) throw new ActionFailure('NOT_FOUND');
  const url = (await files.linksTo([slipFileId], LINK_SECONDS)).get(slipFileId);
  if (!url) throw new ActionFailure('NOT_FOUND');
  return { url };
}
