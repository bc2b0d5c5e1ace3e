import type { PaperPrinter } from '../../ports/papers';
import { printFirstDayPaper } from './print-first-day';
import { printLetter } from './print-letter';
import { printReceiptList } from './print-receipt-list';
import { printReport } from './print-report';
import { printSlips } from './print-slips';

/** Every sheet that staff can print. */
export const paperPrinter: PaperPrinter = {
  letter: printLetter,
  slips: printSlips,
  receiptList: printReceiptList,
  report: printReport,
  firstDay: printFirstDayPaper,
};
