import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { ROSTER_LIMITS } from '@shared/domain/roster';
import { brief, read, utf8 } from './sheets';

/** The part of the library that has no types: a compound file's streams. */
const compound = CFB as {
  read(bytes: Buffer, options: { type: 'buffer' }): object;
  find(file: object, path: string): { content: Uint8Array } | null;
  write(file: object, options: { type: 'buffer' }): Buffer;
};

type Cells = (string | number | Date | null)[][];

function book(sheets: Record<string, Cells>): WorkBook {
  const made = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    utils.book_append_sheet(made, utils.aoa_to_sheet(cells, { cellDates: true }), name);
  }
  return made;
}

const saved = (made: WorkBook, bookType: 'biff8' | 'xlml' | 'html'): Buffer =>
  write(made, { type: 'buffer', bookType }) as Buffer;
const xls = (sheets: Record<string, Cells>) => saved(book(sheets), 'biff8');

describe('an old .xls', () => {
  it('is read as any workbook is: title, two-line header, numbers, rare characters, dates', async () => {
    const sheet = await read(
      xls({
        花名册: [
          ['河湾小学学生花名册'],
          ['班级', '学生信息', null, '家长'],
          [null, '姓名', '学号', '姓名'],
          ['三1班', '李雷', 20260001, '李父'],
          [302, '𠮷𬱖', 2.026000101234568e16, null],
          [new Date(Date.UTC(2026, 2, 2)), '韩梅', '0026', null],
          ['合计', 3, null, null],
        ],
      }),
    );
    expect(sheet.rows.map((row) => [row.row, brief(row)])).toEqual([
      [4, '三1班|李雷|20260001'],
      [5, '302|𠮷𬱖|2.026000101234568e+16'],
      [6, '2026-03-02|韩梅|0026'],
    ]);
    expect(sheet.ignoredColumns).toEqual(['家长姓名']);
  });

  it('gives merged classes to every line they cover, and leaves out hidden sheets', async () => {
    const made = book({
      今年: [
        ['班级', '姓名'],
        ['三1班', '甲'],
        [null, '乙'],
        [null, '丙'],
      ],
      去年: [
        ['班级', '姓名'],
        ['二1班', '丁'],
      ],
    });
    const thisYear = made.Sheets['今年'];
    if (thisYear) thisYear['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    made.Workbook = { Sheets: [{}, { Hidden: 1 }] };
    const sheet = await read(saved(made, 'biff8'));
    expect(sheet.rows.map(brief)).toEqual(['三1班|甲|', '三1班|乙|', '|丙|']);
    expect(sheet.ignoredColumns).toEqual(['工作表「去年」（已隐藏）']);
  });

  it('holds the largest roster a school may send', async () => {
    const others = Array.from({ length: 16 }, () => '河湾镇');
    const pupils = Array.from({ length: ROSTER_LIMITS.students }, (_, index) => [
      ...['三年级', `${1 + (index % 90)}班`, '李雷', index + 1],
      ...others,
    ]);
    const { rows } = await read(xls({ 花名册: [['年级', '班级', '姓名', '学号'], ...pupils] }));
    expect(rows).toHaveLength(ROSTER_LIMITS.students);
    expect(rows.at(-1)?.number).toBe(String(ROSTER_LIMITS.students));
  });

  it('with a password is told as protected', async () => {
    const cfb = compound.read(xls({ 花名册: [['班级', '姓名']] }), { type: 'buffer' });
    const stream = compound.find(cfb, '/Workbook');
    if (!stream) throw new Error('no workbook');
    const records = Buffer.from(stream.content);
    const first = 4 + records.readUInt16LE(2);
    // FilePass, RC4 encryption.
    const filePass = Buffer.alloc(58);
    [0x2f, 54, 1, 1, 1].forEach((value, index) => filePass.writeUInt16LE(value, index * 2));
    stream.content = Buffer.concat([records.subarray(0, first), filePass, records.subarray(first)]);
    const bytes = compound.write(cfb, { type: 'buffer' });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'ROSTER_PROTECTED' });
  });

  it('cut short is told as no spreadsheet', async () => {
    const whole = xls({
      花名册: [
        ['班级', '姓名'],
        ['三1班', '李雷'],
      ],
    });
    for (const length of [9, 600, 2000, 3000]) {
      await expect(read(whole.subarray(0, length))).rejects.toMatchObject({
        code: 'ROSTER_NOT_A_SPREADSHEET',
      });
    }
  });

  it('with endless lines is refused', async () => {
    const lines = Array.from({ length: 20_100 }, () => ['三1班', '李雷']);
    await expect(read(xls({ 花名册: [['班级', '姓名'], ...lines] }))).rejects.toMatchObject({
      code: 'ROSTER_TOO_LARGE',
    });
  });
});

describe('what school systems hand out as .xls', () => {
  const cells: Cells = [
    ['班级', '姓名', '学号'],
    ['三1班', '李雷', '0026'],
    ['三2班', '韩梅', '20260002'],
  ];

  it.each(['xlml', 'html'] as const)('is read though it is %s', async (kind) => {
    const { rows } = await read(saved(book({ 花名册: cells }), kind));
    expect(rows.map(brief)).toEqual(['三1班|李雷|0026', '三2班|韩梅|20260002']);
  });

  it('is read as a web page in GBK without a head', async () => {
    const ascii = (text: string) => Buffer.from(text, 'latin1');
    const page = Buffer.concat([
      ascii('\r\n<table border=1><tr><td>'),
      Buffer.from([0xb0, 0xe0, 0xbc, 0xb6]),
      ascii('</td><td>'),
      Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]),
      ascii('</td></tr><tr><td>302</td><td>'),
      Buffer.from([0xc0, 0xee, 0xc0, 0xd7]),
      ascii('</td></tr></table>'),
    ]);
    expect((await read(page)).rows.map(brief)).toEqual(['302|李雷|']);
  });

  it('runs nothing and loads nothing that the page names', async () => {
    const page =
      '<html><script>throw 1</script><img src="http://a.example/x"><table><tr><th>班级</th><th>姓名</th></tr><tr><td>三1班</td><td>李雷<br>&lt;b&gt;</td></tr></table></html>';
    expect((await read(utf8(page))).rows[0]?.name).toContain('李雷');
  });
});
