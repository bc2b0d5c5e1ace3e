import type { Ports } from '../ports';
import { createCorrectNotice } from './correct-notice';
import { createGetClass } from './get-class';
import { createGetNoticeFigures } from './get-notice-figures';
import { createGetTally } from './get-tally';
import { createLinkGuardian } from './link-guardian';
import { createListClassTallies } from './list-class-tallies';
import { createListClasses } from './list-classes';
import { createListNotices } from './list-notices';
import { createPublishNotice } from './publish-notice';
import { createRecordAnswer } from './record-answer';
import { createWithdrawNotice } from './withdraw-notice';

/** The actions of the function that class teachers and schools call. */
export function createStaffUseCases(ports: Ports) {
  return {
    'list-classes': createListClasses(ports),
    'get-class': createGetClass(ports),
    'link-guardian': createLinkGuardian(ports),
    'publish-notice': createPublishNotice(ports),
    'correct-notice': createCorrectNotice(ports),
    'withdraw-notice': createWithdrawNotice(ports),
    'list-notices': createListNotices(ports),
    'get-notice-figures': createGetNoticeFigures(ports),
    'list-class-tallies': createListClassTallies(ports),
    'get-tally': createGetTally(ports),
    'record-answer': createRecordAnswer(ports),
  };
}
