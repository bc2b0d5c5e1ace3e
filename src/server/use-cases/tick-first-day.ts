import { ActionFailure } from '@shared/domain/errors';
import type { Ports } from '../ports';
import type { UseCase } from './use-case';

/** Notes that a step outside the product was taken, or takes the note back. */
export function createTickFirstDay({
  schools,
  clock,
}: Pick<Ports, 'schools' | 'clock'>): UseCase<'tick-first-day'> {
  return async ({ step, isDone }, { within }) => {
    const isThere = await schools.tickFirstDay(within, step, isDone ? clock.now() : null);
    if (!isThere) throw new ActionFailure('NOT_FOUND');
    return { isDone };
  };
}
