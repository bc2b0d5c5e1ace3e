import type { TallyHead } from '@shared/domain/tally';
import type { PaperHead } from '../ports/papers';

/** What a sheet says of the round it is about. `printedAt` is the server's clock. */
export function paperHeadOf(tally: TallyHead, printedAt: number): PaperHead {
  const { schoolName, title, kind, level, status, publishedAt, deadlineAt, round, version, versionHash } =
    tally;
  return {
    ...{ schoolName, title, kind, level, status, publishedAt, deadlineAt },
    ...{ round, version, versionHash, printedAt },
  };
}
