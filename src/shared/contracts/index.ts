import type * as z from 'zod';
import type { ActionName } from '../domain/actions';
import { confirmRoster } from './confirm-roster';
import { correctNotice } from './correct-notice';
import { getClass } from './get-class';
import { getMe } from './get-me';
import { getNotice } from './get-notice';
import { getNoticeFigures } from './get-notice-figures';
import { getReceipt } from './get-receipt';
import { getTally } from './get-tally';
import { issueLinkCode } from './issue-link-code';
import { linkGuardian } from './link-guardian';
import { listClassTallies } from './list-class-tallies';
import { listClasses } from './list-classes';
import { listNotices } from './list-notices';
import { listReceipts } from './list-receipts';
import { listTodo } from './list-todo';
import { openNotice } from './open-notice';
import { publishNotice } from './publish-notice';
import { recordAnswer } from './record-answer';
import { signReceipt } from './sign-receipt';
import { stageRoster } from './stage-roster';
import { withdrawNotice } from './withdraw-notice';

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
  'list-classes': listClasses,
  'get-class': getClass,
  'link-guardian': linkGuardian,
  'publish-notice': publishNotice,
  'correct-notice': correctNotice,
  'withdraw-notice': withdrawNotice,
  'list-notices': listNotices,
  'get-notice-figures': getNoticeFigures,
  'list-class-tallies': listClassTallies,
  'get-tally': getTally,
  'record-answer': recordAnswer,
  'stage-roster': stageRoster,
  'confirm-roster': confirmRoster,
} satisfies { [A in ActionName]: { action: A; input: z.ZodType; output: z.ZodType } };

type Contracts = typeof CONTRACTS;
export type ActionInput<A extends ActionName> = z.infer<Contracts[A]['input']>;
export type ActionOutput<A extends ActionName> = z.infer<Contracts[A]['output']>;
