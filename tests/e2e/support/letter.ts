import { lettersInSeason } from '@shared/letters';

/** A letter that is not the season's: the demo county has that one out already. */
export const LETTER = pick(1);

/** The one that the demo county has sent. */
export const SEASON_LETTER = pick(0);

function pick(place: number): ReturnType<typeof lettersInSeason>[number] {
  const letter = lettersInSeason(Date.now())[place];
  if (!letter) throw new Error('there are at least two letters');
  return letter;
}

/** A sentence of the letter that a reader meets early. */
export function firstWords(): string {
  const paragraph = LETTER.blocks.find((block) => block.type === 'paragraph' && block.text.length > 20);
  if (paragraph?.type !== 'paragraph') throw new Error('the letter has no text');
  return paragraph.text.slice(0, 20);
}
