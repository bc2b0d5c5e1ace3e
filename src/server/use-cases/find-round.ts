import type { Within } from '@shared/domain/authorisation';
import { gradeNameOf } from '@shared/domain/class-name';
import { ActionFailure } from '@shared/domain/errors';
import { addCounts, type TallyHead } from '@shared/domain/tally';
import type { Ports } from '../ports';
import type { ClassFigures, ReportPaper } from '../ports/papers';
import { paperHeadOf } from './paper-head';

/** The school's figures of one round, in one request. @throws ActionFailure NOT_FOUND */
export async function findRound(
  { tallies, clock }: Pick<Ports, 'tallies' | 'clock'>,
  within: Within,
  noticeId: string,
  round: number,
): Promise<ReportPaper> {
  const heads = await tallies.listHeadsOfNotice(within, noticeId);
  return figuresOfRound(
    heads.filter((head) => head.round === round),
    clock.now(),
  );
}

/** The figures that these classes of one round make together. @throws ActionFailure NOT_FOUND for none */
export function figuresOfRound(heads: readonly TallyHead[], now: number): ReportPaper {
  const [first] = heads;
  if (!first) throw new ActionFailure('NOT_FOUND');
  return {
    ...paperHeadOf(first, now),
    counts: addCounts(heads.map(({ counts }) => counts)),
    classes: [...heads].sort((a, b) => a.classOrder - b.classOrder).map(classFigures),
  };
}

function classFigures({ className, counts }: TallyHead): ClassFigures {
  return { className, grade: gradeNameOf(className), counts };
}
