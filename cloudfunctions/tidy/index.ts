import { cloudPorts } from '../../src/server/cloud';
import { defineTimer } from '../../src/server/entry/define-timer';
import { tidy } from '../../src/server/use-cases/tidy';

/** Every hour: deletes what was kept for a while and is over. */
export const main = defineTimer(cloudPorts, 'tidy', () => tidy(cloudPorts));
