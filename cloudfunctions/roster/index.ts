import { sheetReader } from '../../src/server/adapters/read-roster-sheet';
import { cloudPorts } from '../../src/server/cloud';
import { defineFunction } from '../../src/server/entry/define-function';
import { createConfirmRoster } from '../../src/server/use-cases/confirm-roster';
import { createStageRoster } from '../../src/server/use-cases/stage-roster';

/** Imports rosters; apart from the other functions because of the spreadsheet reader's weight. */
export const main = defineFunction<'roster'>(cloudPorts, {
  'stage-roster': createStageRoster({ ...cloudPorts, sheets: sheetReader }),
  'confirm-roster': createConfirmRoster(cloudPorts),
});
