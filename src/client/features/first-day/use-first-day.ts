import type { ActionOutput } from '@shared/contracts';
import type { TickedStep } from '@shared/domain/first-day';
import { useState } from 'react';
import { callAction } from '../../lib/cloud-client';
import { errorText } from '../../lib/error-text';
import { useAction, type ActionState } from '../../lib/use-action';

export type FirstDay = ActionOutput<'get-first-day'>;
export type FirstDayItem = FirstDay['steps'][number];

export function useFirstDay(schoolId: string): ActionState<FirstDay> {
  return useAction('get-first-day', { schoolId });
}

export interface Ticking {
  /** The step whose tick is on its way. */
  underWay: TickedStep | null;
  /** Why the last tick was not noted, as a sentence. */
  failure: string | null;
  tick: (step: TickedStep, isDone: boolean) => Promise<void>;
}

/** Ticks a step taken outside the product. */
export function useTicking(schoolId: string, reload: () => Promise<void>): Ticking {
  const [underWay, setUnderWay] = useState<TickedStep | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const tick = async (step: TickedStep, isDone: boolean): Promise<void> => {
    setUnderWay(step);
    setFailure(null);
    try {
      await callAction('tick-first-day', { schoolId, step, isDone });
      await reload();
    } catch (error) {
      setFailure(errorText(error));
    } finally {
      setUnderWay(null);
    }
  };
  return { underWay, failure, tick };
}
