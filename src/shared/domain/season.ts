import { schoolDayOf } from './school-day';

export type Season = 'water' | 'winter';

/**
 * The danger a school warns of first. Drowning letters run through the warm months with March to prepare;
 * from November to February the winter break comes first.
 */
export function seasonOf(at: number): Season {
  const month = Number(schoolDayOf(at).slice(5, 7));
  return month >= 3 && month <= 10 ? 'water' : 'winter';
}
