import type { ActionOutput } from '@shared/contracts';
import { RECEIPTS_TEXTS } from './texts';

type Item = ActionOutput<'list-receipts'>['items'][number];

/** Who answered, as families call each other; where a paper slip carries the name, that is said instead. */
export function whoAnswered({
  signerName,
  relation,
  channel,
}: Pick<Item, 'signerName' | 'relation' | 'channel'>): string {
  if (!signerName) return RECEIPTS_TEXTS.unnamed[channel];
  return relation ? RECEIPTS_TEXTS.signerWithRelation(signerName, relation) : signerName;
}

/** How the answer came in, and who wrote it down where the family did not. */
export function howAnswered({ channel, recordedBy }: Pick<Item, 'channel' | 'recordedBy'>): string {
  const name = RECEIPTS_TEXTS.channels[channel];
  return recordedBy ? RECEIPTS_TEXTS.recordedBy(name, RECEIPTS_TEXTS.recorders[recordedBy]) : name;
}

export interface Mark {
  words: string;
  tone: 'plain' | 'info' | 'warn';
}

/** What a reader has to know of an answer before relying on it; nothing for an ordinary one. */
export function marksOf(
  item: Pick<Item, 'isLate' | 'isBeside' | 'isObjected' | 'isWithdrawn' | 'isCorrected'>,
): Mark[] {
  const { marks, late } = RECEIPTS_TEXTS;
  const all: [boolean, Mark][] = [
    [item.isObjected, { words: marks.objected, tone: 'warn' }],
    [item.isWithdrawn, { words: marks.withdrawn, tone: 'plain' }],
    [item.isCorrected, { words: marks.corrected, tone: 'plain' }],
    [item.isBeside, { words: marks.beside, tone: 'info' }],
    [item.isLate, { words: late, tone: 'warn' }],
  ];
  return all.filter(([applies]) => applies).map(([, mark]) => mark);
}
