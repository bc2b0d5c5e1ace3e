import { lettersInSeason } from '@shared/letters';
import { textOfBlock } from '@shared/domain/letter';
import { speechChunks } from '../../../src/client/lib/speech-chunks';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
const spoken = (text: string): string => text.replace(/\s/g, '');

test('keeps sentences whole, several in one piece where there is room', () => {
  expect(speechChunks('天冷了。开窗。头晕就打 120！', 60)).toEqual(['天冷了。开窗。头晕就打 120！']);
  expect(speechChunks('天冷了。开窗。头晕就打 120！', 25)).toEqual(['天冷了。开窗。', '头晕就打 120！']);
});

test('takes each line of a list for a sentence of its own', () => {
  expect(speechChunks('1，不私自下水；\n2，不结伴下水', 24)).toEqual(['1，不私自下水；', '2，不结伴下水']);
});

test('cuts a long sentence at its commas, and text without marks where it must', () => {
  expect(speechChunks('大声喊大人，打一一零，抛绳子。', 24)).toEqual([
    '大声喊大人，',
    '打一一零，',
    '抛绳子。',
  ]);
  expect(speechChunks('一二三四五六七', 9)).toEqual(['一二三', '四五六', '七']);
});

test('has nothing to say for what is empty', () => {
  expect(speechChunks(' \n ', 100)).toEqual([]);
});

test.each(
  lettersInSeason(Date.UTC(2027, 5, 1)).map((letter): [string, typeof letter] => [letter.key, letter]),
)('loses no word of the letter %s, and no piece is more than the voice takes', (_key, { blocks }) => {
  for (const mostBytes of [1000, 300, 40]) {
    for (const block of blocks) {
      const text = textOfBlock(block);
      const chunks = speechChunks(text, mostBytes);
      expect(spoken(chunks.join(''))).toBe(spoken(text));
      expect(Math.max(...chunks.map(bytes))).toBeLessThanOrEqual(mostBytes);
    }
  }
});
