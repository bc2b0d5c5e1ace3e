import { ActionFailure } from '@shared/domain/errors';
import type { Block } from '@shared/domain/letter';
import type { Ports } from '../ports';
import type { LetterReader, WordLetterPart } from '../ports/letters';
import { keepPicture } from './keep-picture';
import { findSchool } from './find-class';
import type { UseCase } from './use-case';

type ReadPorts = Pick<Ports, 'schools' | 'files'> & { letters: LetterReader };

/**
 * Brings a Word letter in as blocks for a draft. The upload is deleted, read or not: its text is in the reply, its
 * pictures are kept for the school.
 * @throws ActionFailure FILE_NOT_FOUND, and what the reader refuses
 */
export function createReadLetterFile(ports: ReadPorts): UseCase<'read-letter-file'> {
  return async ({ fileId, fileName }, { within }) => {
    const { _id: schoolId } = await findSchool(ports, within);
    const bytes = await ports.files.readUpload(fileId);
    if (!bytes) throw new ActionFailure('FILE_NOT_FOUND', ['fileId']);
    try {
      const { title, parts, lost } = await ports.letters.readLetter(bytes, fileName);
      const blocks: Block[] = [];
      for (const part of parts) blocks.push(await toBlock(ports, schoolId, part));
      return { title, blocks, lost };
    } finally {
      await ports.files.remove(fileId);
    }
  };
}

async function toBlock({ files }: ReadPorts, schoolId: string, part: WordLetterPart): Promise<Block> {
  if (part.type !== 'image') return part;
  return { type: 'picture', fileId: await keepPicture(files, schoolId, part), caption: part.caption };
}
