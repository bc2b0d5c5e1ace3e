import { cloudPorts } from '../../src/server/cloud';
import { defineTimer } from '../../src/server/entry/define-timer';
import { reconcileTallies } from '../../src/server/use-cases/reconcile-tallies';

/** Every ten minutes: brings tallies back to what receipts and links prove. */
export const main = defineTimer(cloudPorts, 'reconcile', () => reconcileTallies(cloudPorts));
