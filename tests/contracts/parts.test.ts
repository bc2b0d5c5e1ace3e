import fc from 'fast-check';
import { requestEnvelope } from '@shared/contracts/envelope';
import { blocks, counts, cursor, hash, id, personName, round, strokes } from '@shared/contracts/parts';
import { derivedId, digestOf } from '@shared/domain/digest';
import { LETTER_LIMITS } from '@shared/domain/letter';
import { STROKES_LIMITS, encodeStrokes } from '@shared/domain/strokes';
import { emptyCounts } from '@shared/domain/tally';

const paragraph = (length: number) => ({ type: 'paragraph', text: '字'.repeat(length) });

describe('the envelope', () => {
  const valid = { action: 'get-me', v: 1, requestId: 'r1', input: {} };

  it('takes action, version, request id and input, and nothing that names a person', () => {
    expect(requestEnvelope.safeParse(valid).success).toBe(true);
    for (const extra of ['openid', 'OPENID', 'personId', 'userInfo']) {
      expect(requestEnvelope.safeParse({ ...valid, [extra]: 'x' }).success).toBe(false);
    }
  });

  it.each([
    ['a version that is no whole number', { v: 1.5 }],
    ['no version', { v: undefined }],
    ['a request id that a log could misread', { requestId: 'a\nb' }],
    ['an endless action', { action: 'a'.repeat(65) }],
  ])('refuses %s', (_what, change) => {
    expect(requestEnvelope.safeParse({ ...valid, ...change }).success).toBe(false);
  });
});

describe('parts', () => {
  it('accept the ids and hashes that the product makes', () => {
    fc.assert(
      fc.property(fc.string(), (part) => {
        expect(id.safeParse(derivedId('x', part)).success).toBe(true);
        expect(hash.safeParse(digestOf(part)).success).toBe(true);
      }),
    );
  });

  it.each(['A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}\n`, 'g'.repeat(64)])(
    'refuse the hash %j',
    (wrong) => {
      expect(hash.safeParse(wrong).success).toBe(false);
    },
  );

  it.each(['欧阳 娜娜', '买买提·吐尔逊', 'Anna', '𠮷野'])('accept the name %s', (name) => {
    expect(personName.safeParse(name).success).toBe(true);
  });

  it('read a name without the spaces around it', () => {
    expect(personName.parse('  李梅 ')).toBe('李梅');
  });

  it.each(['', '   ', '王'.repeat(21), '<b>王</b>', '王\u0000芳', '王\n芳', '王\u202e芳'])(
    'refuse the name %j',
    (name) => {
      expect(personName.safeParse(name).success).toBe(false);
    },
  );

  it.each([0, -1, 1.5, 51, NaN, Infinity, '1'])('refuse the round %p', (wrong) => {
    expect(round.safeParse(wrong).success).toBe(false);
  });

  it('accept the first page as a cursor of null', () => {
    expect(cursor.safeParse(null).success).toBe(true);
    expect(cursor.safeParse(undefined).success).toBe(false);
  });

  it('name the very counts that a tally holds', () => {
    expect(Object.keys(counts.shape).sort()).toEqual(Object.keys(emptyCounts()).sort());
  });
});

describe('strokes', () => {
  const drawn = (paths: number[][]) => ({ v: 1, width: 1000, height: 500, paths });

  it('accept whatever a finger draws on the pad', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 350 }), y: fc.integer({ min: 0, max: 400 }) });
    const paths = fc.array(fc.array(point, { maxLength: 30 }), { maxLength: STROKES_LIMITS.paths });
    fc.assert(
      fc.property(paths, (all) => {
        expect(strokes.safeParse(encodeStrokes(all, 350, 400)).success).toBe(true);
      }),
    );
  });

  it.each([
    ['too many paths', drawn(new Array<number[]>(STROKES_LIMITS.paths + 1).fill([1, 1]))],
    ['too many numbers in all', drawn(new Array<number[]>(5).fill(new Array<number>(2000).fill(1)))],
    ['a point far outside', drawn([[100_000, 0]])],
    ['a fraction', drawn([[0.5, 0]])],
    ['another box', { ...drawn([[1, 1]]), width: 999 }],
    ['timing', { ...drawn([[1, 1]]), times: [1] }],
  ])('refuse %s', (_what, wrong) => {
    expect(strokes.safeParse(wrong).success).toBe(false);
  });
});

describe('the blocks of a letter', () => {
  const picture = { type: 'picture', fileId: 'x', caption: '' };
  const table = (rows: string[][]) => ({ type: 'table', rows, hasHeader: false });

  it('may hold a table with empty cells, and as many pictures as a letter may have', () => {
    const pictures = Array.from({ length: LETTER_LIMITS.pictures }, () => picture);
    expect(blocks.safeParse([table([['甲', '']]), ...pictures]).success).toBe(true);
  });

  it('may be as long as a letter may be', () => {
    const longest = new Array(10).fill(paragraph(LETTER_LIMITS.blockChars));
    expect(blocks.safeParse(longest).success).toBe(true);
  });

  it.each([
    ['none', []],
    ['one too long', [paragraph(LETTER_LIMITS.blockChars + 1)]],
    ['too many', new Array(LETTER_LIMITS.blocks + 1).fill(paragraph(1))],
    ['more text than a letter may hold', new Array(40).fill(paragraph(LETTER_LIMITS.blockChars))],
    ['markup', [{ type: 'html', text: '<p>x</p>' }]],
    ['a list without items', [{ type: 'list', isNumbered: true, items: [] }]],
    ['an empty paragraph', [{ type: 'paragraph', text: '  ' }]],
    [
      'a picture by address with a field of its own',
      [{ type: 'picture', fileId: 'x', caption: '', src: 'y' }],
    ],
    ['too many pictures', new Array(LETTER_LIMITS.pictures + 1).fill(picture)],
    ['a table without rows', [table([])]],
    ['a table with nothing in it', [table([['', ' ']])]],
    ['a table with rows of different lengths', [table([['甲', '乙'], ['丙']])]],
    ['a table too long', [table(Array.from({ length: LETTER_LIMITS.tableRows + 1 }, () => ['甲']))]],
    ['a table too broad', [table([Array.from({ length: LETTER_LIMITS.tableColumns + 1 }, () => '甲')])]],
    ['a cell with too much text', [table([['字'.repeat(LETTER_LIMITS.cellChars + 1)]])]],
  ])('refuse %s', (_what, wrong) => {
    expect(blocks.safeParse(wrong).success).toBe(false);
  });
});
