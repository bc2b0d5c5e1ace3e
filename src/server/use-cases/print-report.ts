import type { Ports } from '../ports';
import type { PaperPrinter } from '../ports/papers';
import { fileNameOf } from './file-name';
import { findRound } from './find-round';
import { offerDownload } from './offer-download';
import type { UseCase } from './use-case';

type PrintPorts = Pick<Ports, 'tallies' | 'files' | 'downloads' | 'clock' | 'ids'> & { papers: PaperPrinter };

/** The school's figures of one notice on paper, for its leader to sign. No child is named on it. */
export function createPrintReport(ports: PrintPorts): UseCase<'print-report'> {
  return async ({ noticeId, round }, grant) => {
    const report = await findRound(ports, grant.within, noticeId, round);
    const fileName = fileNameOf(report.title, report.schoolName, '情况汇总');
    return offerDownload(ports, grant, { fileName, extension: 'html', bytes: ports.papers.report(report) });
  };
}
