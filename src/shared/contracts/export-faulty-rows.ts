import * as z from 'zod';
import { defineContract } from './define-contract';
import { id } from './parts';

/** The rows of a staged roster that could not be used, as a sheet to mend and import by itself. */
export const exportFaultyRows = defineContract({
  action: 'export-faulty-rows',
  input: z.strictObject({ schoolId: id, rosterId: id }),
  output: z.object({ fileName: z.string(), url: z.string() }),
});
