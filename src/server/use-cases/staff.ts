import type { PictureCleaner, Ports } from '../ports';
import { createCorrectNotice } from './correct-notice';
import { createGetClass } from './get-class';
import { createGetClassSlip } from './get-class-slip';
import { createGetFirstDay } from './get-first-day';
import { createGetNoticeFigures } from './get-notice-figures';
import { createGetTally } from './get-tally';
import { createLinkGuardian } from './link-guardian';
import { createListClassTallies } from './list-class-tallies';
import { createListClasses } from './list-classes';
import { createListNotices } from './list-notices';
import { createPublishNotice } from './publish-notice';
import { createRecordAnswer } from './record-answer';
import { createTickFirstDay } from './tick-first-day';
import { createWithdrawNotice } from './withdraw-notice';
import { createListScheduledNotices } from './list-scheduled-notices';
import { createChangeScheduledNotice } from './change-scheduled-notice';
import { createOpenScheduledNotice } from './open-scheduled-notice';
import { createGetNoticeText } from './get-notice-text';

/** The actions of the function that class teachers and schools call. */
export function createStaffUseCases(ports: Ports & { pictures: PictureCleaner }) {
  return {
    'list-classes': createListClasses(ports),
    'get-class': createGetClass(ports),
    'link-guardian': createLinkGuardian(ports),
    'publish-notice': createPublishNotice(ports),
    'correct-notice': createCorrectNotice(ports),
    'withdraw-notice': createWithdrawNotice(ports),
    'list-scheduled-notices': createListScheduledNotices(ports),
    'change-scheduled-notice': createChangeScheduledNotice(ports),
    'open-scheduled-notice': createOpenScheduledNotice(ports),
    'get-notice-text': createGetNoticeText(ports),
    'list-notices': createListNotices(ports),
    'get-notice-figures': createGetNoticeFigures(ports),
    'list-class-tallies': createListClassTallies(ports),
    'get-tally': createGetTally(ports),
    'get-first-day': createGetFirstDay(ports),
    'tick-first-day': createTickFirstDay(ports),
    'record-answer': createRecordAnswer(ports),
    'get-class-slip': createGetClassSlip(ports),
  };
}
