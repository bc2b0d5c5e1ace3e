import { readCode } from '../../../src/client/features/guardians/read-code';

describe('a code as it is typed', () => {
  test.each(['ABCD-EFGH', 'abcdefgh', 'abcd efgh', 'ABCD—EFGH', 'ＡＢＣＤ－ＥＦＧＨ', ' a b c d - e f g h '])(
    'reads %p as meant',
    (typed) => expect(readCode(typed)).toEqual({ code: 'ABCD-EFGH', fault: null }),
  );

  test('reads look-alike signs as the ones a code has', () => {
    expect(readCode('O1IL-0000').code).toBe('0111-0000');
  });

  test.each([
    ['', '请填写'],
    ['ABCD-EFG', '现在有 7 位'],
    ['ABCD-EFGH9', '现在有 9 位'],
    ['ABCD-EF王H', '不会有“王”'],
  ])('says what is wrong with %p', (typed, words) => {
    expect(readCode(typed).code).toBeNull();
    expect(readCode(typed).fault).toContain(words);
  });
});
