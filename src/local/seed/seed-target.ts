import type { ActionName } from '@shared/domain/actions';
import { ACTIONS } from '@shared/domain/actions';
import { derivedId } from '@shared/domain/digest';
import type { LocalPerson } from '../people/person';

/** What seeding needs of the running cloud: the functions as any client calls them, and a first few documents. */
export interface SeedTarget {
  call(fn: string, event: object, openid: string): Promise<unknown>;
  putFile(openid: string, path: string, bytes: Uint8Array): Promise<string>;
  insert(collection: string, documents: readonly { _id: string }[]): Promise<void>;
  savePeople(people: LocalPerson[]): void;
  personKey: Uint8Array;
}

/** Calls an action as a person. @throws Error when the product refuses: a demo county that is refused is a defect */
export async function act<T>(
  target: SeedTarget,
  openid: string,
  action: ActionName,
  input: object,
): Promise<T> {
  const { fn, v } = ACTIONS[action];
  const requestId = derivedId('seed', action, openid);
  const reply = (await target.call(fn, { action, v, requestId, input }, openid)) as
    { ok: true; data: T } | { ok: false; code: string };
  if (!reply.ok) throw new Error(`the demo county could not ${action}: ${reply.code}`);
  return reply.data;
}
