import type { Ports } from '../ports';
import type { PaperPrinter, WorkbookWriter } from '../ports/papers';
import { createExportClassNotice, createExportNotice } from './export-notice';
import { createPrintNotice } from './print-notice';
import { createPrintReport } from './print-report';

/** What staff print, hand in and take along of a notice. */
export function createPaperUseCases(ports: Ports & { papers: PaperPrinter; workbooks: WorkbookWriter }) {
  return {
    'print-notice': createPrintNotice(ports),
    'print-report': createPrintReport(ports),
    'export-notice': createExportNotice(ports),
    'export-class-notice': createExportClassNotice(ports),
  };
}
