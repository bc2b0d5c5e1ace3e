import type { FirstDayPaper } from '@shared/domain/first-day';
import type { Ports } from '../ports';
import type { PaperPrinter } from '../ports/papers';
import { findSchool } from './find-class';
import { offerDownload } from './offer-download';
import type { UseCase } from './use-case';

type PrintPorts = Pick<Ports, 'schools' | 'files' | 'downloads' | 'clock' | 'ids'> & { papers: PaperPrinter };

const FILE_NAMES: Record<FirstDayPaper, string> = {
  family: '给家长的一页纸',
  teacher: '给班主任的一页纸',
};

/** A page of paper to hand out, with the school's own name on it. */
export function createPrintFirstDayPaper(ports: PrintPorts): UseCase<'print-first-day-paper'> {
  return async ({ paper }, grant) => {
    const school = await findSchool(ports, grant.within);
    const bytes = ports.papers.firstDay(paper, school.name);
    return offerDownload(ports, grant, { fileName: FILE_NAMES[paper], extension: 'html', bytes });
  };
}
