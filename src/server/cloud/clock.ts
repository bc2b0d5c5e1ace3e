import type { Clock } from '../ports';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 400;

/** The function's own clock, and pauses that grow and scatter so that those who collided do not collide again. */
export const systemClock: Clock = {
  now: () => Date.now(),
  pause: (attempt) => {
    const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
    return new Promise((resolve) => setTimeout(resolve, ceiling * (0.5 + Math.random() / 2)));
  },
};
