import * as z from 'zod';
import { id } from './parts';

/** What every request looks like. The person is never in it: who calls is the platform's to say. */
export const requestEnvelope = z.strictObject({
  action: z.string().max(64),
  v: z.int().min(1).max(1000),
  requestId: id,
  input: z.unknown(),
});
