import { ROSTER_LIMITS } from '@shared/domain/roster';
import { storeZip } from '../../src/server/adapters/store-zip';
import { readZipParts } from '../../src/server/adapters/zip-parts';
import { brief, mergedXlsx, read, workbook, xlsx } from './sheets';

/** The same workbook with one of its files changed. */
function rewrite(bytes: Buffer, name: string, change: (xml: string) => string): Buffer {
  const parts = readZipParts(bytes, () => true, 1e8);
  return storeZip(new Map(parts).set(name, Buffer.from(change(String(parts.get(name))))));
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('a workbook', () => {
  it('gives merged classes to every line they cover, and to no other', async () => {
    const bytes = await mergedXlsx([
      [{ value: '班级' }, { value: '姓名' }],
      [{ value: '三1班', rowSpan: 2 }, { value: '甲' }],
      [null, { value: '乙' }],
      [null, { value: '丙' }],
    ]);
    expect((await read(bytes)).rows.map(brief)).toEqual(['三1班|甲|', '三1班|乙|', '|丙|']);
  });

  it('may have a sheet for each class, told by its tab; other sheets are named and left out', async () => {
    const sheet = await read(
      await workbook({
        说明: [['请逐班填写']],
        三年级1班: [
          ['学号', '姓名'],
          ['01', '甲'],
        ],
        三年级2班: [['三年级2班花名册'], ['学号', '姓名'], ['02', '乙']],
        空: [],
        教师: [
          ['姓名', '电话'],
          ['王老师', '138'],
        ],
      }),
    );
    expect(sheet.rows.map((row) => [row.sheet, row.row, brief(row)])).toEqual([
      ['三年级1班', 2, '三年级1班|甲|01'],
      ['三年级2班', 3, '三年级2班|乙|02'],
    ]);
    expect(sheet.ignoredColumns).toEqual(['工作表「说明」', '工作表「教师」']);
  });

  it('leaves out what its owner hid, and says so', async () => {
    const bytes = await workbook({
      今年: [
        ['班级', '姓名'],
        ['三1班', '甲'],
      ],
      去年: [
        ['班级', '姓名'],
        ['二1班', '乙'],
      ],
    });
    const hidden = rewrite(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace('name="去年"', 'name="去年" state="hidden"'),
    );
    const sheet = await read(hidden);
    expect(sheet.rows.map(brief)).toEqual(['三1班|甲|']);
    expect(sheet.ignoredColumns).toEqual(['工作表「去年」（已隐藏）']);
  });

  it('is read with its hidden columns', async () => {
    const bytes = await xlsx([
      ['班级', '姓名'],
      ['三1班', '甲'],
    ]);
    const hidden = rewrite(bytes, SHEET, (xml) =>
      xml.replace('<sheetData>', '<cols><col min="1" max="1" width="9" hidden="1"/></cols><sheetData>'),
    );
    expect((await read(hidden)).rows.map(brief)).toEqual(['三1班|甲|']);
  });

  it('tells numbers that are whole from numbers that lost digits, and dates from empty cells', async () => {
    const { rows } = await read(
      await xlsx([
        ['班级', '姓名', '学号'],
        ['三1班', '甲', 20260001],
        [302, '乙', 2.026000101234568e16],
        [new Date(Date.UTC(2026, 2, 2)), '丙', null],
      ]),
    );
    expect(rows.map(brief)).toEqual(['三1班|甲|20260001', '302|乙|2.026000101234568e+16', '2026-03-02|丙|']);
  });

  it('gives a formula’s last value', async () => {
    const bytes = rewrite(
      await xlsx([
        ['班级', '姓名'],
        ['三1班', 7],
      ]),
      SHEET,
      (xml) =>
        xml.replace(/<c r="B2"[^>]*><v>7<\/v><\/c>/, '<c r="B2" t="str"><f>A9&amp;A8</f><v>李雷</v></c>'),
    );
    expect((await read(bytes)).rows.map(brief)).toEqual(['三1班|李雷|']);
  });
});

it('reads the largest roster a school may send, with the columns schools keep besides', async () => {
  const header = [
    '年级',
    '班级',
    '姓名',
    '学号',
    ...Array.from({ length: 20 }, (_, index) => `其他 ${index}`),
  ];
  const pupils = Array.from({ length: ROSTER_LIMITS.students }, (_, index) =>
    ['三年级', `${1 + (index % 90)}班`, '李雷', index + 1].concat(Array.from({ length: 20 }, () => '河湾镇')),
  );
  const { rows } = await read(await xlsx([header, ...pupils]));
  expect(rows).toHaveLength(ROSTER_LIMITS.students);
  expect(rows.at(-1)).toMatchObject({
    row: ROSTER_LIMITS.students + 1,
    number: String(ROSTER_LIMITS.students),
  });
});

describe('a hostile workbook', () => {
  const roster = () =>
    xlsx([
      ['班级', '姓名'],
      ['三1班', '甲'],
    ]);

  it('is refused before anything inflates when its files are too large together', async () => {
    const bytes = rewrite(await roster(), 'xl/media/huge.xml', () => '').subarray();
    const bomb = Buffer.from(bytes);
    const entry = bomb.lastIndexOf('xl/media/huge.xml') - 46;
    bomb.writeUInt32LE(61 * 1024 * 1024, entry + 24);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'ROSTER_TOO_LARGE' });
  });

  it('is refused when a file is longer than its entry says', async () => {
    const bytes = Buffer.from(await roster());
    const entry = bytes.lastIndexOf(SHEET) - 46;
    bytes.writeUInt32LE(10, entry + 24);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'ROSTER_NOT_A_SPREADSHEET' });
  });

  it.each([
    ['a cell far out', (xml: string) => xml.replaceAll('r="B2"', 'r="XFD2"').replaceAll('2"', '900000"')],
    ['more rows than there are', (xml: string) => xml.replace('<row r="2"', '<row r="99999999"')],
  ])('is refused for %s', async (_what, change) => {
    const bytes = rewrite(await roster(), SHEET, change);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'ROSTER_TOO_LARGE' });
  });
});
