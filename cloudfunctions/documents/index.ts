import { paperPrinter } from '../../src/server/adapters/print/paper-printer';
import { letterReader } from '../../src/server/adapters/word/read-letter';
import { workbookWriter } from '../../src/server/adapters/write-notice-workbook';
import { cloudPorts } from '../../src/server/cloud';
import { defineFunction } from '../../src/server/entry/define-function';
import { createLetterUseCases } from '../../src/server/use-cases/letters';
import { createPaperUseCases } from '../../src/server/use-cases/papers';
import { createPrintFirstDayPaper } from '../../src/server/use-cases/print-first-day-paper';

/** Word files in, papers and sheets out; apart from the other functions because of what reads and writes them. */
export const main = defineFunction<'documents'>(cloudPorts, {
  'print-first-day-paper': createPrintFirstDayPaper({ ...cloudPorts, papers: paperPrinter }),
  ...createLetterUseCases({ ...cloudPorts, letters: letterReader }),
  ...createPaperUseCases({ ...cloudPorts, papers: paperPrinter, workbooks: workbookWriter }),
});
