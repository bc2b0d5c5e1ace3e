/**
 * Every action of the product: the cloud function that answers it and the version of its contract.
 * The client needs no more than this to call one; inputs and outputs are in `contracts/`.
 */
export const ACTIONS = {
  'get-me': { fn: 'family', v: 1 },
  'issue-link-code': { fn: 'family', v: 1 },
  'list-todo': { fn: 'family', v: 1 },
  'get-notice': { fn: 'family', v: 1 },
  'open-notice': { fn: 'family', v: 1 },
  'sign-receipt': { fn: 'family', v: 1 },
  'list-receipts': { fn: 'family', v: 1 },
  'get-receipt': { fn: 'family', v: 1 },
  'object-to-record': { fn: 'family', v: 1 },
  'get-slip': { fn: 'family', v: 1 },
  'list-classes': { fn: 'staff', v: 1 },
  'get-class': { fn: 'staff', v: 1 },
  'link-guardian': { fn: 'staff', v: 1 },
  'publish-notice': { fn: 'staff', v: 1 },
  'correct-notice': { fn: 'staff', v: 1 },
  'withdraw-notice': { fn: 'staff', v: 1 },
  'list-scheduled-notices': { fn: 'staff', v: 1 },
  'change-scheduled-notice': { fn: 'staff', v: 1 },
  'open-scheduled-notice': { fn: 'staff', v: 1 },
  'get-notice-text': { fn: 'staff', v: 1 },
  'list-notices': { fn: 'staff', v: 1 },
  'get-notice-figures': { fn: 'staff', v: 1 },
  'list-class-tallies': { fn: 'staff', v: 1 },
  'get-tally': { fn: 'staff', v: 1 },
  'record-answer': { fn: 'staff', v: 1 },
  'get-class-slip': { fn: 'staff', v: 1 },
  'stage-roster': { fn: 'roster', v: 1 },
  'confirm-roster': { fn: 'roster', v: 1 },
  'undo-roster': { fn: 'roster', v: 1 },
  'export-faulty-rows': { fn: 'roster', v: 1 },
  'get-roster-template': { fn: 'roster', v: 1 },
  'get-first-day': { fn: 'staff', v: 1 },
  'tick-first-day': { fn: 'staff', v: 1 },
  'print-first-day-paper': { fn: 'documents', v: 1 },
  'print-notice': { fn: 'documents', v: 1 },
  'print-report': { fn: 'documents', v: 1 },
  'export-notice': { fn: 'documents', v: 1 },
  'export-class-notice': { fn: 'documents', v: 1 },
  'get-org': { fn: 'bureau', v: 1 },
  'list-org-notices': { fn: 'bureau', v: 1 },
  'get-org-figures': { fn: 'bureau', v: 1 },
  'publish-org-notice': { fn: 'bureau', v: 1 },
  'withdraw-org-notice': { fn: 'bureau', v: 1 },
  'read-letter-file': { fn: 'documents', v: 1 },
  'keep-letter-picture': { fn: 'documents', v: 1 },
  'link-letter-pictures': { fn: 'documents', v: 1 },
} as const;

export type ActionName = keyof typeof ACTIONS;
export type FunctionName = (typeof ACTIONS)[ActionName]['fn'];

/** Whether a name from outside is an action. Own keys only, so that `constructor` is not one. */
export function isActionName(name: string): name is ActionName {
  return Object.prototype.hasOwnProperty.call(ACTIONS, name);
}
