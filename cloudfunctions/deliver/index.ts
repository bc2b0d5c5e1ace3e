import { cloudPorts } from '../../src/server/cloud';
import { defineTimer } from '../../src/server/entry/define-timer';
import { deliverOrgNotices } from '../../src/server/use-cases/deliver-org-notices';

/** Every minute: brings letters from above to the schools that have not got them yet. */
export const main = defineTimer(cloudPorts, 'deliver', () => deliverOrgNotices(cloudPorts));
