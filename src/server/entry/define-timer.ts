import type { Clock, Identity, Logger } from '../ports';
import { describeError } from './describe-error';

interface TimerPorts {
  identity: Identity;
  clock: Clock;
  logger: Logger;
}

/**
 * A timer's main. Any client can call any function, so a call that is not the platform's own trigger is refused
 * before anything is read. A failed run throws, so that the platform counts it as failed.
 */
export function defineTimer(
  { identity, clock, logger }: TimerPorts,
  name: string,
  run: () => Promise<{ count: number }>,
): () => Promise<{ ok: boolean }> {
  return async () => {
    if (!identity.isTimer()) {
      logger.warn({ event: 'refused', action: name, code: 'FORBIDDEN' });
      return { ok: false };
    }
    const startedAt = clock.now();
    try {
      const { count } = await run();
      logger.info({ event: 'ran', action: name, count, ms: clock.now() - startedAt });
      return { ok: true };
    } catch (error) {
      logger.error({ event: 'failed', action: name, error: describeError(error) });
      throw new Error(`${name} failed`);
    }
  };
}
