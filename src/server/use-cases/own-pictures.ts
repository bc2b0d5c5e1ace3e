import { ActionFailure } from '@shared/domain/errors';
import { isLetterPicture } from '@shared/domain/file-place';
import type { Block } from '@shared/domain/letter';

/**
 * Holds a letter to pictures that a function kept for this school: whoever reads the letter is handed links to them,
 * so a file named by a client must not be any other. @throws ActionFailure INVALID_INPUT
 */
export function requireOwnPictures(blocks: readonly Block[], schoolId: string): void {
  for (const block of blocks) {
    if (block.type === 'picture' && !isLetterPicture(block.fileId, schoolId)) {
      throw new ActionFailure('INVALID_INPUT', ['blocks']);
    }
  }
}
