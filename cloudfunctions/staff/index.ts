import { pictureCleaner } from '../../src/server/adapters/clean-picture';
import { cloudPorts } from '../../src/server/cloud';
import { defineFunction } from '../../src/server/entry/define-function';
import { createStaffUseCases } from '../../src/server/use-cases/staff';

/** What class teachers and schools call. */
export const main = defineFunction<'staff'>(
  cloudPorts,
  createStaffUseCases({ ...cloudPorts, pictures: pictureCleaner }),
);
