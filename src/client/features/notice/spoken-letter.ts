import { textOfBlock, type Block } from '@shared/domain/letter';
import { NOTICE_TEXTS } from './texts';
import type { Notice } from './use-notice';

/** A piece of a letter as it is spoken, and the block it is of; null before the first. */
export interface SpokenPiece {
  text: string;
  block: number | null;
}

/**
 * What a voice says, in the order one reads: for whom, what it is, then block by block; not the lines to sign on.
 * `named`: whether the child's name may be spoken, which is only where the text stays on the device.
 */
export function spokenLetter(
  { title, blocks, child }: Pick<Notice, 'title' | 'blocks' | 'child'>,
  naming: 'named' | 'unnamed',
): SpokenPiece[] {
  const greeting =
    naming === 'named' ? NOTICE_TEXTS.spokenTo(child.studentName) : NOTICE_TEXTS.spokenToParents;
  const pieces: SpokenPiece[] = [
    { text: greeting, block: null },
    { text: `${title}。`, block: null },
    ...blocks.map((block, index) => ({ text: spokenNumbers(spokenBlock(block)), block: index })),
  ];
  return pieces.filter(({ text }) => text.trim() !== '');
}

function spokenBlock(block: Block): string {
  if (block.type === 'signature') return '';
  if (block.type !== 'list') return textOfBlock(block);
  return block.items.map((item, index) => (block.isNumbered ? `${index + 1}，${item}` : item)).join('\n');
}

const EMERGENCY = new Set(['110', '119', '120', '122']);
const DIGITS = '零幺二三四五六七八九';

/** Numbers one dials are spoken digit by digit, as they are dialled: 幺幺零, not 一百一十. */
function spokenNumbers(text: string): string {
  return text.replace(/\d+/g, (digits) =>
    EMERGENCY.has(digits) || digits.length >= 5
      ? Array.from(digits, (digit) => DIGITS[Number(digit)] ?? digit).join('')
      : digits,
  );
}
