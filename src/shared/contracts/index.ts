import type * as z from 'zod';
import type { ActionName } from '../domain/actions';
import { confirmRoster } from './confirm-roster';
import { exportFaultyRows } from './export-faulty-rows';
import { getRosterTemplate } from './get-roster-template';
import { undoRoster } from './undo-roster';
import { correctNotice } from './correct-notice';
import { getClass } from './get-class';
import { getFirstDay } from './get-first-day';
import { getClassSlip } from './get-class-slip';
import { getMe } from './get-me';
import { getNotice } from './get-notice';
import { getNoticeFigures } from './get-notice-figures';
import { getOrg } from './get-org';
import { getOrgFigures } from './get-org-figures';
import { getReceipt } from './get-receipt';
import { getSlip } from './get-slip';
import { getTally } from './get-tally';
import { issueLinkCode } from './issue-link-code';
import { linkGuardian } from './link-guardian';
import { listClassTallies } from './list-class-tallies';
import { listClasses } from './list-classes';
import { listNotices } from './list-notices';
import { listOrgNotices } from './list-org-notices';
import { listReceipts } from './list-receipts';
import { listTodo } from './list-todo';
import { objectToRecord } from './object-to-record';
import { openNotice } from './open-notice';
import { exportClassNotice } from './export-class-notice';
import { exportNotice } from './export-notice';
import { printFirstDayPaper } from './print-first-day-paper';
import { printNotice } from './print-notice';
import { printReport } from './print-report';
import { publishNotice } from './publish-notice';
import { publishOrgNotice } from './publish-org-notice';
import { recordAnswer } from './record-answer';
import { signReceipt } from './sign-receipt';
import { stageRoster } from './stage-roster';
import { tickFirstDay } from './tick-first-day';
import { keepLetterPicture } from './keep-letter-picture';
import { linkLetterPictures } from './link-letter-pictures';
import { readLetterFile } from './read-letter-file';
import { withdrawNotice } from './withdraw-notice';
import { listScheduledNotices } from './list-scheduled-notices';
import { changeScheduledNotice } from './change-scheduled-notice';
import { openScheduledNotice } from './open-scheduled-notice';
import { getNoticeText } from './get-notice-text';
import { withdrawOrgNotice } from './withdraw-org-notice';

/** Every contract by its action. Clients import only the types below. */
export const CONTRACTS = {
  'get-me': getMe,
  'issue-link-code': issueLinkCode,
  'list-todo': listTodo,
  'get-notice': getNotice,
  'open-notice': openNotice,
  'sign-receipt': signReceipt,
  'list-receipts': listReceipts,
  'get-receipt': getReceipt,
  'object-to-record': objectToRecord,
  'get-slip': getSlip,
  'list-classes': listClasses,
  'get-class': getClass,
  'link-guardian': linkGuardian,
  'publish-notice': publishNotice,
  'correct-notice': correctNotice,
  'withdraw-notice': withdrawNotice,
  'list-scheduled-notices': listScheduledNotices,
  'change-scheduled-notice': changeScheduledNotice,
  'open-scheduled-notice': openScheduledNotice,
  'get-notice-text': getNoticeText,
  'list-notices': listNotices,
  'get-notice-figures': getNoticeFigures,
  'list-class-tallies': listClassTallies,
  'get-tally': getTally,
  'record-answer': recordAnswer,
  'get-class-slip': getClassSlip,
  'get-first-day': getFirstDay,
  'tick-first-day': tickFirstDay,
  'print-first-day-paper': printFirstDayPaper,
  'print-notice': printNotice,
  'print-report': printReport,
  'export-notice': exportNotice,
  'export-class-notice': exportClassNotice,
  'stage-roster': stageRoster,
  'confirm-roster': confirmRoster,
  'undo-roster': undoRoster,
  'export-faulty-rows': exportFaultyRows,
  'get-roster-template': getRosterTemplate,
  'get-org': getOrg,
  'list-org-notices': listOrgNotices,
  'get-org-figures': getOrgFigures,
  'publish-org-notice': publishOrgNotice,
  'withdraw-org-notice': withdrawOrgNotice,
  'read-letter-file': readLetterFile,
  'keep-letter-picture': keepLetterPicture,
  'link-letter-pictures': linkLetterPictures,
} satisfies { [A in ActionName]: { action: A; input: z.ZodType; output: z.ZodType } };

type Contracts = typeof CONTRACTS;
export type ActionInput<A extends ActionName> = z.infer<Contracts[A]['input']>;
export type ActionOutput<A extends ActionName> = z.infer<Contracts[A]['output']>;
