import { read as open, utils, write } from '@e965/xlsx';
import type { FaultyRow, RosterRow } from '@shared/domain/roster-row';
import { rosterWriter } from '../../src/server/adapters/write-roster';
import { readZipParts } from '../../src/server/adapters/zip-parts';
import { read } from './sheets';

const row = (changes: Partial<RosterRow>): RosterRow => ({
  row: 2,
  className: '三(2)班',
  grade: '',
  name: '李雷',
  number: '',
  lodging: null,
  ...changes,
});
const faulty = (changes: Partial<RosterRow>, reason = '缺少姓名，请补上学生姓名'): FaultyRow => ({
  row: row(changes),
  reason,
});
const xmlOf = (bytes: Uint8Array) =>
  [...readZipParts(bytes, () => true, 1e8)].map(([, content]) => String(content)).join('\n');

describe('the sheet of rows to mend', () => {
  it('is read by the roster’s own reader, row for row, as an addition to the roster in force', async () => {
    const rows = [
      row({ name: '', number: '0026' }),
      row({ className: '', name: '韩梅', lodging: 'boarder' }),
      row({ className: '', name: '', number: '00000000000000000000000000000000' }),
      row({ className: '3-2', number: '20260001' }),
    ];
    const sheet = await read(await rosterWriter.writeFaultyRows(rows.map((one) => faulty(one))));
    expect(sheet).toMatchObject({ extent: 'supplement', ignoredColumns: [] });
    expect(sheet.rows).toEqual(
      rows.map((one, index) => ({ ...one, row: index + 2, number: one.number.slice(0, 31) })),
    );
  });

  it('says of each row where it was and what is wrong with it', async () => {
    const bytes = await rosterWriter.writeFaultyRows([
      faulty({ row: 14, sheet: '三年级', grade: '三年级', className: '2班' }, '学号与第 3 行相同，请核对'),
    ]);
    const [sheet] = Object.values(open(bytes).Sheets);
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['原工作表', '原行号', '要改的地方', '年级', '班级', '姓名', '学号', '走读/寄宿'],
      ['三年级', '14', '学号与第 3 行相同，请核对', '三年级', '2班', '李雷'],
    ]);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    '＝1+1',
    '\t=1+1',
    '=HYPERLINK("http://a.example","李雷")',
  ])('holds %j as text that no program runs, also after it was saved as .csv', async (dangerous) => {
    const bytes = await rosterWriter.writeFaultyRows([faulty({ name: dangerous, number: dangerous })]);
    expect(xmlOf(bytes)).not.toMatch(/<f[ >]/);
    const [sheet] = Object.values(open(bytes).Sheets);
    const cells = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }).flat() : [];
    expect(cells.filter((cell) => cell.includes(dangerous.trim()))).toHaveLength(2);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@|＝]/);
  });

  it('keeps numbers as they were typed', async () => {
    const bytes = await rosterWriter.writeFaultyRows([faulty({ number: '000123456789012345678' })]);
    const [sheet] = Object.values(open(bytes).Sheets);
    expect(JSON.stringify(sheet)).toContain('"000123456789012345678"');
    expect((await read(bytes)).rows[0]?.number).toBe('000123456789012345678');
  });
});

describe('the template', () => {
  it('has no pupils until somebody fills it in, and nothing in it is taken for one', async () => {
    expect(await read(await rosterWriter.writeTemplate())).toEqual({
      rows: [],
      extent: 'whole',
      ignoredColumns: [],
    });
  });

  it('imports once it is filled in', async () => {
    const book = open(await rosterWriter.writeTemplate());
    const sheet = book.Sheets['花名册'];
    if (!sheet) throw new Error('no roster in the template');
    utils.sheet_add_aoa(
      sheet,
      [
        ['三(2)班', '李雷', '0026', '寄宿'],
        ['302班', '韩梅', '', ''],
      ],
      { origin: 'A2' },
    );
    const { rows } = await read(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(rows).toEqual([
      row({ number: '0026', lodging: 'boarder' }),
      row({ row: 3, className: '302班', name: '韩梅' }),
    ]);
  });

  it('takes what is typed below its header as text', async () => {
    const xml = xmlOf(await rosterWriter.writeTemplate());
    const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(xml)?.[1];
    const styles = Array.from(
      (/<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '').matchAll(/<xf [^>]*>/g),
      String,
    );
    const cells = Array.from(xml.matchAll(/<c r="[A-D](\d+)" s="(\d+)"\/>/g), ([, , style]) => Number(style));
    expect(cells.length).toBeGreaterThanOrEqual(4 * 1000);
    expect(textFormat).toBeTruthy();
    expect(cells.every((style) => styles[style]?.includes(`numFmtId="${textFormat}"`))).toBe(true);
  });
});
