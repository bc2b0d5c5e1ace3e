import { cloudPorts } from '../../src/server/cloud';
import { defineFunction } from '../../src/server/entry/define-function';
import { createFamilyUseCases } from '../../src/server/use-cases/family';

/** What parents and grandparents call. */
export const main = defineFunction<'family'>(cloudPorts, createFamilyUseCases(cloudPorts));
