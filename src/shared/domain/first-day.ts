/**
 * A school's way from the decision to every class, in the order that works: families hear of it on paper before they
 * meet it on the phone, staff try it before families do, one class goes before all.
 */
export const FIRST_DAY_STEPS = [
  'decision',
  'family-letter',
  'roster',
  'staff-trial',
  'pilot',
  'everyone',
] as const;
export type FirstDayStep = (typeof FIRST_DAY_STEPS)[number];

/** Steps taken outside the product: somebody of the school ticks them. The others are read from what is there. */
export const TICKED_STEPS = ['decision', 'family-letter', 'staff-trial'] as const;
export type TickedStep = (typeof TICKED_STEPS)[number];

/** When each step was ticked, epoch ms. */
export type FirstDayTicks = Partial<Record<TickedStep, number | null>>;

/** What the product itself knows of a school's beginnings. */
export interface FirstDayFacts {
  ticks: FirstDayTicks;
  /** Classes of the roster in force. */
  classIds: readonly string[];
  /** Classes that were sent a notice, with how many of their children were answered for in WeChat. */
  sent: readonly { classId: string; answeredInWechat: number }[];
}

export interface FirstDayProgress {
  step: FirstDayStep;
  isDone: boolean;
  doneAt: number | null;
}

/** How far a school has come. A pilot has succeeded when a family really answered in WeChat, not when a letter went out. */
export function firstDayProgress({ ticks, classIds, sent }: FirstDayFacts): FirstDayProgress[] {
  const reached = new Set(sent.map(({ classId }) => classId));
  const found: Record<Exclude<FirstDayStep, TickedStep>, boolean> = {
    roster: classIds.length > 0,
    pilot: sent.some(({ answeredInWechat }) => answeredInWechat > 0),
    everyone: classIds.length > 0 && classIds.every((classId) => reached.has(classId)),
  };
  return FIRST_DAY_STEPS.map((step) => {
    if (!isTicked(step)) return { step, isDone: found[step], doneAt: null };
    const doneAt = ticks[step] ?? null;
    return { step, isDone: doneAt !== null, doneAt };
  });
}

function isTicked(step: FirstDayStep): step is TickedStep {
  return (TICKED_STEPS as readonly FirstDayStep[]).includes(step);
}

/** The pages of paper a school hands out before it begins. */
export const FIRST_DAY_PAPERS = ['family', 'teacher'] as const;
export type FirstDayPaper = (typeof FIRST_DAY_PAPERS)[number];
