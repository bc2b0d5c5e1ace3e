import fc from 'fast-check';
import {
  LINK_CODE_ALPHABET,
  LINK_CODE_LENGTH,
  formatLinkCode,
  linkCodeFrom,
  normaliseLinkCode,
} from '@shared/domain/link-code';

const bytesOf = fc.uint8Array({ minLength: LINK_CODE_LENGTH, maxLength: 16 });

it('makes codes of eight signs without those that are mistaken for others', () => {
  expect(new Set(LINK_CODE_ALPHABET).size).toBe(32);
  expect(LINK_CODE_ALPHABET).not.toMatch(/[ILOU]/);
  expect(linkCodeFrom(Uint8Array.of(0, 1, 10, 31, 32, 255, 9, 18))).toBe('01AZ0Z9J');
});

it('uses every sign equally often', () => {
  const used = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const sign = linkCodeFrom(new Uint8Array(LINK_CODE_LENGTH).fill(byte)).charAt(0);
    used.set(sign, (used.get(sign) ?? 0) + 1);
  }
  expect([...used.values()]).toEqual(new Array(32).fill(8));
});

it('refuses to make a code from too little randomness', () => {
  expect(() => linkCodeFrom(new Uint8Array(LINK_CODE_LENGTH - 1))).toThrow(RangeError);
});

it('reads back what it shows, however it is spaced or cased', () => {
  fc.assert(
    fc.property(bytesOf, (bytes) => {
      const code = linkCodeFrom(bytes);
      return (
        normaliseLinkCode(formatLinkCode(code)) === code &&
        normaliseLinkCode(` ${formatLinkCode(code).toLowerCase()} `) === code
      );
    }),
  );
});

it.each([
  ['abcd-efgh', 'ABCDEFGH'],
  ['ABCD EFGH', 'ABCDEFGH'],
  ['ＡＢＣＤ－ＥＦＧＨ', 'ABCDEFGH'],
  ['ABCD—EFGH', 'ABCDEFGH'],
  ['ABCD–EFGH', 'ABCDEFGH'],
  ['OoIiLl00', '00111100'],
])('reads %s as meant', (typed, code) => {
  expect(normaliseLinkCode(typed)).toBe(code);
});
