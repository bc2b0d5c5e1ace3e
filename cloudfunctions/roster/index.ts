import { sheetReader } from '../../src/server/adapters/read-roster-sheet';
import { rosterWriter } from '../../src/server/adapters/write-roster';
import { cloudPorts } from '../../src/server/cloud';
import { defineFunction } from '../../src/server/entry/define-function';
import { createConfirmRoster } from '../../src/server/use-cases/confirm-roster';
import { createExportFaultyRows } from '../../src/server/use-cases/export-faulty-rows';
import { createGetRosterTemplate } from '../../src/server/use-cases/get-roster-template';
import { createStageRoster } from '../../src/server/use-cases/stage-roster';
import { createUndoRoster } from '../../src/server/use-cases/undo-roster';

/** Imports rosters; apart from the other functions because of the spreadsheet reader's weight. */
export const main = defineFunction<'roster'>(cloudPorts, {
  'stage-roster': createStageRoster({ ...cloudPorts, sheets: sheetReader }),
  'confirm-roster': createConfirmRoster(cloudPorts),
  'undo-roster': createUndoRoster(cloudPorts),
  'export-faulty-rows': createExportFaultyRows({ ...cloudPorts, writer: rosterWriter }),
  'get-roster-template': createGetRosterTemplate({ ...cloudPorts, writer: rosterWriter }),
});
