import { isInForce } from '@shared/domain/authorisation';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** Who the caller is: children and roles in force. A stranger has neither, which is an answer too. */
export function createGetMe({ persons, clock }: Pick<Ports, 'persons' | 'clock'>): UseCase<'get-me'> {
  return async (_input, { personId }) => {
    const person = await persons.find(personId);
    const now = clock.now();
    return {
      children: Object.values(person?.children ?? {}),
      roles: (person?.roles ?? []).filter((role) => isInForce(role, now)),
    };
  };
}
