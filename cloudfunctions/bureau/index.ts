import { cloudPorts } from '../../src/server/cloud';
import { defineFunction } from '../../src/server/entry/define-function';
import { createBureauUseCases } from '../../src/server/use-cases/bureau';

/** What officers of the bureau and of the orgs below it call. */
export const main = defineFunction<'bureau'>(cloudPorts, createBureauUseCases(cloudPorts));
