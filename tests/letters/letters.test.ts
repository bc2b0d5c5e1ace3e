import { blocks, kind, level, topic } from '@shared/contracts/parts';
import { LETTER_LIMITS, countChars, textOfBlock, type Block } from '@shared/domain/letter';
import { lettersInSeason, type LetterTemplate } from '@shared/letters';

const inMonth = (month: number): LetterTemplate[] => lettersInSeason(Date.UTC(2027, month - 1, 15));
const ALL = inMonth(6);

/** Grandparents read about this many characters a minute aloud; a letter takes three minutes at most. */
const CHARS_A_MINUTE = 300;
const MOST_MINUTES = 3;

/** Words that would hand the school's duty to parents. A receipt is not immunity, and a letter must not pretend so. */
const SHIFTS_DUTY =
  /免责|免除.{0,6}责任|概不负责|不负.{0,4}责任|与(学校|我校|校方)无关|(学校|我校|校方)不承担|后果自负|责任自负|自行承担|自行负责|一切(责任|后果)|全部责任|(由|归)家长(承担|负责)|家长负全责|否则|不再追究|放弃.{0,6}(权利|索赔)/;

const textOf = (letter: LetterTemplate): string =>
  [letter.title, ...letter.blocks.map((block) => textOfBlock(block))].join('\n');

function letterOf(key: string): LetterTemplate {
  const letter = ALL.find((one) => one.key === key);
  if (!letter) throw new Error(`there is no letter ${key}`);
  return letter;
}

describe.each(ALL.map((letter): [string, LetterTemplate] => [letter.key, letter]))(
  'the letter %s',
  (_key, letter) => {
    it('can be published as it stands', () => {
      expect(blocks.parse(letter.blocks)).toEqual(letter.blocks);
      expect(kind.safeParse(letter.kind).success).toBe(true);
      expect(topic.safeParse(letter.topic).success).toBe(true);
      expect(level.safeParse(letter.level).success).toBe(true);
      expect(Array.from(letter.title).length).toBeLessThanOrEqual(LETTER_LIMITS.titleChars);
      expect(countChars(letter.blocks)).toBeLessThanOrEqual(LETTER_LIMITS.totalChars);
    });

    it('is read aloud in three minutes, and is no mere slogan', () => {
      expect(countChars(letter.blocks)).toBeLessThanOrEqual(CHARS_A_MINUTE * MOST_MINUTES);
      expect(countChars(letter.blocks)).toBeGreaterThan(CHARS_A_MINUTE);
    });

    it('does not shift the duty of the school to parents', () => {
      expect(textOf(letter)).not.toMatch(SHIFTS_DUTY);
    });

    it('says what the school itself goes on doing, and whom to turn to', () => {
      expect(textOf(letter)).toMatch(/学校.{0,60}(继续|照常|做到|也在查)/s);
      expect(textOf(letter)).toMatch(/班主任/);
    });

    it('ends with the lines to sign, under its last words on what signing means', () => {
      expect(letter.level).toBe('sign');
      expect(letter.blocks.at(-1)?.type).toBe('signature');
      const meaning =
        letter.kind === 'pledge' ? /不会因为签了字而减少/ : /签收这封信，表示您已读到上面的提醒/;
      expect(textOf(letter)).toMatch(meaning);
    });

    it('gives families days to answer, not hours', () => {
      expect(Number.isInteger(letter.answerDays)).toBe(true);
      expect(letter.answerDays).toBeGreaterThanOrEqual(2);
      expect(letter.answerDays).toBeLessThanOrEqual(14);
    });

    it('asks for no photos, whereabouts or daily tapping', () => {
      expect(textOf(letter)).not.toMatch(/打卡|拍照上传|定位|积分|排名/);
    });
  },
);

it.each([
  '如发生意外，一切责任由家长承担。',
  '签字后学校概不负责。',
  '违者后果自负。',
  '特此声明，我校不承担任何责任。',
  '学校免除相关责任。',
  '本承诺书具有免责效力。',
  '校外发生的事与学校无关。',
  '责任自负。',
  '家长放弃索赔的权利。',
])('would find the duty shifted in: %s', (sentence) => {
  expect(sentence).toMatch(SHIFTS_DUTY);
});

it.each([
  ['drowning', ['110', '119', '120']],
  ['winter-break', ['110', '119', '120', '96110']],
  ['summer-break', ['110', '119', '120', '96110', '12355']],
  ['carbon-monoxide', ['120', '119']],
  ['fire', ['119', '120']],
  ['home-energy', ['119', '120', '95598']],
  ['traffic', ['110', '120', '122']],
  ['traffic-pledge', ['110', '120', '122']],
  ['lodging-pledge', ['110', '119', '120', '12355']],
  ['fraud', ['110', '96110']],
])('%s names the numbers to call', (key, numbers) => {
  for (const number of numbers) expect(textOf(letterOf(key))).toMatch(new RegExp(`(^|\\D)${number}(\\D|$)`));
});

it('tells the six don’ts of drowning and warns of rescue hand in hand', () => {
  const drowning = letterOf('drowning');
  const lists = drowning.blocks.filter((block): block is Block & { type: 'list' } => block.type === 'list');
  expect(lists[0]?.items).toHaveLength(6);
  expect(lists[0]?.items.every((item) => item.includes('不'))).toBe(true);
  expect(textOf(drowning)).toMatch(/不能手拉手去救/);
  expect(textOf(letterOf('summer-break'))).toMatch(/不手拉手去救/);
});

it.each(['traffic', 'traffic-pledge', 'winter-break', 'summer-break'])(
  '%s tells from what age children ride, as the law has it, and asks for helmet and belt',
  (key) => {
    const text = textOf(letterOf(key));
    expect(text).toMatch(/满 12 周岁.{0,8}不?在(马路|路)上骑自行车/);
    expect(text).toMatch(/满 16 周岁.{0,4}不骑电动自行车/);
    expect(text).toMatch(/戴(好)?头盔/);
    expect(text).toMatch(/系(好)?安全带/);
  },
);

it.each(['lodging-pledge', 'traffic-pledge'])('%s binds the school as well as the family', (key) => {
  const letter = letterOf(key);
  expect(letter.kind).toBe('pledge');
  const promisesUnder = (heading: RegExp): number => {
    const at = letter.blocks.findIndex((block) => block.type === 'heading' && heading.test(block.text));
    const list = letter.blocks[at + 1];
    return list?.type === 'list' ? list.items.length : 0;
  };
  expect(promisesUnder(/学校做到/)).toBeGreaterThanOrEqual(4);
  expect(promisesUnder(/家(长)?做到/)).toBeGreaterThanOrEqual(4);
});

it('asks a family that lodges outside school where, with whom, and until when in the evening', () => {
  const text = textOf(letterOf('lodging-pledge'));
  expect(text).toMatch(/详细住址/);
  expect(text).toMatch(/房东/);
  expect(text).toMatch(/几点前回到住处/);
  expect(text).toMatch(/去住处看一次/);
  expect(text).toMatch(/不满 16 周岁的孩子不能一个人在外面住/);
});

it.each([
  [1, 'winter-break'],
  [2, 'winter-break'],
  [3, 'carbon-monoxide'],
  [4, 'drowning'],
  [7, 'drowning'],
  [10, 'drowning'],
  [12, 'winter-break'],
])('in month %i begins with %s', (month, key) => {
  expect(inMonth(month)[0]?.key).toBe(key);
});

it('puts all letters of the season before the others', () => {
  const keys = (month: number, count: number): string[] =>
    inMonth(month)
      .slice(0, count)
      .map((letter) => letter.key);
  expect(keys(6, 2)).toEqual(['drowning', 'summer-break']);
  expect(keys(11, 3)).toEqual(['winter-break', 'carbon-monoxide', 'fire']);
  expect(keys(9, 4)).toEqual(['drowning', 'traffic-pledge', 'traffic', 'lodging-pledge']);
});

it('tells the month as it is in Shanghai', () => {
  const aprilInShanghai = Date.parse('2027-03-31T16:30:00Z');
  expect(lettersInSeason(aprilInShanghai)[0]?.key).toBe('drowning');
});

it('keeps all ten letters within reach all year, each under names of its own', () => {
  for (let month = 1; month <= 12; month += 1) {
    const letters = inMonth(month);
    expect(letters).toHaveLength(10);
    for (const field of ['key', 'name', 'title'] as const) {
      expect(new Set(letters.map((letter) => letter[field])).size).toBe(10);
    }
  }
});
