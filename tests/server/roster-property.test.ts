import fc from 'fast-check';
import { ActionFailure } from '@shared/domain/errors';
import { brief, read, utf8, xlsx } from './sheets';

const COLUMNS = ['年级', '班级', '姓名', '学号', '家长手机号', '备注'] as const;
const PUPILS = [
  ['三年级', '1班', '李雷', '01', '138', ''],
  ['三年级', '1班', '韩梅', '', '', '转入'],
  ['四年级', '2班', '买买提·艾力', '03', '139', ''],
];
const EXPECTED = ['三年级/1班|李雷|01', '三年级/1班|韩梅|', '四年级/2班|买买提·艾力|03'];

const title = fc.constantFrom('河湾小学学生花名册', '2026 年秋季', '', '单位：河湾小学');
const layout = fc.record({
  titles: fc.array(title, { maxLength: 6 }),
  order: fc.shuffledSubarray([...COLUMNS.keys()], { minLength: COLUMNS.length }),
  gaps: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
  ending: fc.array(fc.constantFrom('合计', '', '校长签字：'), { maxLength: 3 }),
});

function layOut({ titles, order, gaps, ending }: typeof layout extends fc.Arbitrary<infer T> ? T : never) {
  const inOrder = (cells: readonly string[]) => order.map((place) => cells[place] ?? '');
  return [
    ...titles.map((text) => [text]),
    inOrder(COLUMNS),
    ...PUPILS.flatMap((pupil, index) => [
      ...Array.from({ length: gaps[index] ?? 0 }, () => ['']),
      inOrder(pupil),
    ]),
    ...ending.map((text) => [text]),
  ];
}

const asText = (delimiter: string) => (cells: string[][]) =>
  utf8(cells.map((row) => row.join(delimiter)).join('\r\n'));

it.each([',', '\t', ';'])(
  'finds the same pupils in any layout of a table parted by %j',
  async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(layout, async (one) => {
        expect((await read(asText(delimiter)(layOut(one)))).rows.map(brief)).toEqual(EXPECTED);
      }),
    );
  },
);

it('finds the same pupils in any layout of a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(layout, async (one) => {
      expect((await read(await xlsx(layOut(one)))).rows.map(brief)).toEqual(EXPECTED);
    }),
    { numRuns: 30 },
  );
});

async function isReadOrRefused(bytes: Uint8Array): Promise<boolean> {
  return read(bytes).then(
    () => true,
    (error: unknown) => error instanceof ActionFailure,
  );
}

it('reads or refuses whatever bytes it is given', async () => {
  const magic = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0xfe, 0xff]);
  await fc.assert(
    fc.asyncProperty(magic, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      expect(await isReadOrRefused(Uint8Array.of(...start, ...rest))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('reads or refuses a workbook of which any byte was changed', async () => {
  const whole = await xlsx([
    ['班级', '姓名'],
    ['三1班', '李雷'],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Buffer.from(whole);
      changed[at] = byte;
      expect(await isReadOrRefused(changed)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
