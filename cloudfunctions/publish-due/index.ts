import { cloudPorts } from '../../src/server/cloud';
import { defineTimer } from '../../src/server/entry/define-timer';
import { publishDue } from '../../src/server/use-cases/publish-due';

/** Every five minutes: sends the letters whose time has come. */
export const main = defineTimer(cloudPorts, 'publish-due', () => publishDue(cloudPorts));
