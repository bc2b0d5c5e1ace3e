import { blocks, kind, level, topic } from '@shared/contracts/parts';
import { LETTER_LIMITS, countChars, textOfBlock, type Block } from '@shared/domain/letter';
import { lettersInSeason, type LetterTemplate } from '@shared/letters';

const SUMMER = Date.parse('2026-07-01T00:00:00Z');
const WINTER = Date.parse('2026-12-20T00:00:00Z');

/** Words that would hand the school's duty to parents. A receipt is not immunity, and a letter must not pretend so. */
const SHIFTS_DUTY =
  /免责|免除.{0,6}责任|概不负责|不负.{0,4}责任|与(学校|我校|校方)无关|(学校|我校|校方)不承担|后果自负|责任自负|自行承担|自行负责|一切(责任|后果)|全部责任|(由|归)家长(承担|负责)|家长负全责|否则/;

const textOf = (letter: LetterTemplate): string =>
  [letter.title, ...letter.blocks.map((block) => textOfBlock(block))].join('\n');

const letters = lettersInSeason(SUMMER).map((letter): [string, LetterTemplate] => [letter.key, letter]);

describe.each(letters)('the letter %s', (_key, letter) => {
  it('can be published as it stands', () => {
    expect(blocks.parse(letter.blocks)).toEqual(letter.blocks);
    expect(kind.safeParse(letter.kind).success).toBe(true);
    expect(topic.safeParse(letter.topic).success).toBe(true);
    expect(level.safeParse(letter.level).success).toBe(true);
    expect(Array.from(letter.title).length).toBeLessThanOrEqual(LETTER_LIMITS.titleChars);
    expect(countChars(letter.blocks)).toBeLessThanOrEqual(LETTER_LIMITS.totalChars);
  });

  it('is short enough to be read in a few minutes', () => {
    expect(countChars(letter.blocks)).toBeLessThanOrEqual(1200);
  });

  it('does not shift the duty of the school to parents', () => {
    expect(textOf(letter)).not.toMatch(SHIFTS_DUTY);
  });

  it('says what signing means, and ends with the lines to sign when it is signed by hand', () => {
    expect(letter.level).toBe('sign');
    expect(textOf(letter)).toMatch(/签收这封信，表示您已读到上面的提醒/);
    expect(letter.blocks.at(-1)?.type).toBe('signature');
  });

  it('gives families days to answer, not hours', () => {
    expect(Number.isInteger(letter.answerDays)).toBe(true);
    expect(letter.answerDays).toBeGreaterThanOrEqual(2);
    expect(letter.answerDays).toBeLessThanOrEqual(14);
  });

  it('names the emergency numbers', () => {
    expect(textOf(letter)).toMatch(/110/);
    expect(textOf(letter)).toMatch(/120/);
  });

  it('asks for no photos, whereabouts or daily tapping', () => {
    expect(textOf(letter)).not.toMatch(/打卡|拍照上传|定位|积分|排名/);
  });
});

it.each([
  '如发生意外，一切责任由家长承担。',
  '签字后学校概不负责。',
  '违者后果自负。',
  '特此声明，我校不承担任何责任。',
  '学校免除相关责任。',
])('would find the duty shifted in: %s', (sentence) => {
  expect(sentence).toMatch(SHIFTS_DUTY);
});

it('tells the six don’ts of drowning and warns of rescue hand in hand', () => {
  const drowning = letters.find(([key]) => key === 'drowning')?.[1];
  const lists = (drowning?.blocks ?? []).filter(
    (block): block is Block & { type: 'list' } => block.type === 'list',
  );
  expect(lists[0]?.items).toHaveLength(6);
  expect(lists[0]?.items.every((item) => item.includes('不'))).toBe(true);
  expect(drowning && textOf(drowning)).toMatch(/不能手拉手去救/);
});

it('puts the letter of the season first and keeps the others within reach', () => {
  expect(lettersInSeason(SUMMER)[0]?.key).toBe('drowning');
  expect(lettersInSeason(WINTER)[0]?.key).toBe('winter-break');
  const keys = (at: number): string[] => lettersInSeason(at).map((letter) => letter.key);
  expect(keys(SUMMER).sort()).toEqual(keys(WINTER).sort());
  expect(new Set(keys(SUMMER)).size).toBe(keys(SUMMER).length);
});
