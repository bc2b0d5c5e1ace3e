import type { Block } from '@shared/domain/letter';
import type { FileStore } from '../ports';

/** Long enough to read a letter twice; a page shown again asks anew. */
const LINK_SECONDS = 3600;

/** What a reader loads a picture of a letter by. */
export interface PictureLink {
  fileId: string;
  url: string;
}

/** Links to the pictures of a letter. A letter without pictures costs no request. */
export async function linkPictures(files: FileStore, blocks: readonly Block[]): Promise<PictureLink[]> {
  const fileIds = blocks.flatMap((block) => (block.type === 'picture' ? [block.fileId] : []));
  return linkFiles(files, fileIds);
}

/** Links to pictures by their file ids. A picture that is gone has none. */
export async function linkFiles(files: FileStore, fileIds: readonly string[]): Promise<PictureLink[]> {
  const links = await files.linksTo([...new Set(fileIds)], LINK_SECONDS);
  return Array.from(links, ([fileId, url]) => ({ fileId, url }));
}
