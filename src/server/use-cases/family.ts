import type { Ports } from '../ports';
import { createGetMe } from './get-me';
import { createGetNotice } from './get-notice';
import { createGetReceipt } from './get-receipt';
import { createGetSlip } from './get-slip';
import { createIssueLinkCode } from './issue-link-code';
import { createListReceipts } from './list-receipts';
import { createListTodo } from './list-todo';
import { createObjectToRecord } from './object-to-record';
import { createOpenNotice } from './open-notice';
import { createSignReceipt } from './sign-receipt';

/** The actions of the function that families call. */
export function createFamilyUseCases(ports: Ports) {
  return {
    'get-me': createGetMe(ports),
    'issue-link-code': createIssueLinkCode(ports),
    'list-todo': createListTodo(ports),
    'get-notice': createGetNotice(ports),
    'open-notice': createOpenNotice(ports),
    'sign-receipt': createSignReceipt(ports),
    'list-receipts': createListReceipts(ports),
    'get-receipt': createGetReceipt(ports),
    'object-to-record': createObjectToRecord(ports),
    'get-slip': createGetSlip(ports),
  };
}
