import * as z from 'zod';
import type { ActionName } from '../domain/actions';
import type { ClaimOf } from '../domain/authorisation';

// The mini-program and some function runtimes forbid code made from strings.
z.config({ jitless: true });

/** What one action takes and gives. The input always carries the ids that its scope claims. */
export interface Contract<A extends ActionName, I extends z.ZodType, O extends z.ZodType> {
  action: A;
  input: I;
  output: O;
}

/** Ties a contract to its action; does not compile when the input lacks the ids of the action's scope. */
export function defineContract<A extends ActionName, I extends z.ZodType<ClaimOf<A>>, O extends z.ZodType>(
  contract: Contract<A, I, O>,
): Contract<A, I, O> {
  return contract;
}
