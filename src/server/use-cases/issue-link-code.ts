import { LINK_CODE_LENGTH, LINK_CODE_LIFE_MS, linkCodeFrom } from '@shared/domain/link-code';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

const ATTEMPTS = 3;

/** Gives the caller a code that says nothing of who they are; the class teacher turns it into a link. */
export function createIssueLinkCode(
  ports: Pick<Ports, 'persons' | 'linkCodes' | 'ids' | 'clock'>,
): UseCase<'issue-link-code'> {
  const { persons, linkCodes, ids, clock } = ports;
  return async (_input, { personId }) => {
    await persons.ensure(personId);
    const expiresAt = clock.now() + LINK_CODE_LIFE_MS;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const code = linkCodeFrom(ids.randomBytes(LINK_CODE_LENGTH));
      const added = await linkCodes.add({ _id: code, schemaVersion: 1, personId, expiresAt });
      if (added === 'added') return { code, expiresAt };
    }
    throw new Error('no free link code was found');
  };
}
