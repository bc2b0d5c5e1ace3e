import { seasonOf } from '../domain/season';
import { DROWNING_LETTER } from './drowning';
import type { LetterTemplate } from './letter-template';
import { WINTER_BREAK_LETTER } from './winter-break';

export type { LetterTemplate } from './letter-template';

/** The templates a school can choose from, the one of the season first. */
export function lettersInSeason(at: number): LetterTemplate[] {
  return seasonOf(at) === 'winter'
    ? [WINTER_BREAK_LETTER, DROWNING_LETTER]
    : [DROWNING_LETTER, WINTER_BREAK_LETTER];
}
