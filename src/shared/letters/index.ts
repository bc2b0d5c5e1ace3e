import { schoolDayOf } from '../domain/school-day';
import { CARBON_MONOXIDE_LETTER } from './carbon-monoxide';
import { DROWNING_LETTER } from './drowning';
import { FIRE_LETTER } from './fire';
import { FRAUD_LETTER } from './fraud';
import { HOME_ENERGY_LETTER } from './home-energy';
import type { LetterTemplate, LibraryLetter } from './letter-template';
import { LODGING_PLEDGE } from './lodging-pledge';
import { SUMMER_BREAK_LETTER } from './summer-break';
import { TRAFFIC_LETTER } from './traffic';
import { TRAFFIC_PLEDGE } from './traffic-pledge';
import { WINTER_BREAK_LETTER } from './winter-break';

export type { LetterTemplate } from './letter-template';

/** Of two letters in season the one further up comes first: what costs most lives in those months. */
const LIBRARY: readonly LibraryLetter[] = [
  DROWNING_LETTER,
  WINTER_BREAK_LETTER,
  SUMMER_BREAK_LETTER,
  CARBON_MONOXIDE_LETTER,
  FIRE_LETTER,
  TRAFFIC_PLEDGE,
  TRAFFIC_LETTER,
  LODGING_PLEDGE,
  HOME_ENERGY_LETTER,
  FRAUD_LETTER,
];

/** The templates a school can choose from at an instant, those of the season first. */
export function lettersInSeason(at: number): LetterTemplate[] {
  const month = Number(schoolDayOf(at).slice(5, 7));
  const isInSeason = ({ months }: LibraryLetter): boolean => months.includes(month);
  return [...LIBRARY.filter(isInSeason), ...LIBRARY.filter((letter) => !isInSeason(letter))];
}
