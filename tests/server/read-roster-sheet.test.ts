import writeXlsxFile from 'write-excel-file/node';
import { sheetReader } from '../../src/server/adapters/read-roster-sheet';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function xlsx(rows: (string | number)[][]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => ({ value })));
  return writeXlsxFile(cells).toBuffer();
}

const read = (bytes: Uint8Array) => sheetReader.readRoster(bytes, '花名册');

describe('reading a roster', () => {
  it('reads the columns it knows from an .xlsx and names those it leaves out', async () => {
    const sheet = await read(
      await xlsx([
        ['班级', '学生姓名', '学号', '家庭住址'],
        ['三年级2班', '李沐阳', 20262001, '河湾镇'],
      ]),
    );
    expect(sheet.rows).toEqual([
      { row: 2, className: '三年级2班', grade: '', name: '李沐阳', number: '20262001', lodging: null },
    ]);
    expect(sheet.ignoredColumns).toEqual(['家庭住址']);
  });

  it('reads a UTF-8 .csv with a byte order mark, quotes and Windows line ends', async () => {
    const sheet = await read(utf8('\ufeff班级,姓名\r\n"三年级2班","李 沐阳"\r\n'));
    expect(sheet.rows).toEqual([
      { row: 2, className: '三年级2班', grade: '', name: '李沐阳', number: '', lodging: null },
    ]);
  });

  it('keeps the row numbers of the sheet when lines between are empty', async () => {
    const sheet = await read(utf8('年级,班级,姓名\n三年级,2班,甲乙\n\n三年级,2班,丙丁\n'));
    expect(sheet.rows.map(({ row, grade }) => [row, grade])).toEqual([
      [2, '三年级'],
      [4, '三年级'],
    ]);
  });

  it('folds full-width digits and letters', async () => {
    const sheet = await read(utf8('班级,姓名,学号\n３０２班,李沐阳,２０２６\n'));
    expect(sheet.rows[0]).toMatchObject({ className: '302班', number: '2026' });
  });

  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const locked = Buffer.concat([compound, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
  const brokenZip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4);

  it.each([
    ['a renamed picture', png, 'ROSTER_NOT_A_SPREADSHEET'],
    ['an empty file', new Uint8Array(), 'ROSTER_EMPTY'],
    ['a password-protected workbook', locked, 'ROSTER_PROTECTED'],
    [
      'a compound file that is no workbook',
      Buffer.concat([compound, Buffer.alloc(512)]),
      'ROSTER_NOT_A_SPREADSHEET',
    ],
    ['a web page without a table', utf8('<html><body>你好</body></html>'), 'ROSTER_NOT_A_SPREADSHEET'],
    ['a broken or foreign zip', brokenZip, 'ROSTER_NOT_A_SPREADSHEET'],
    ['a .csv in an encoding of nowhere', Uint8Array.of(0xc1, 0xd2, 0x2c, 0xff, 0x0a), 'ROSTER_NOT_UTF8'],
    [
      'a .csv that GB18030 makes nonsense of',
      Uint8Array.of(0x8a, 0xe5, 0x2c, 0x8c, 0xa9, 0x0a),
      'ROSTER_NOT_UTF8',
    ],
    ['a sheet without a header', utf8('三年级2班,李沐阳\n'), 'ROSTER_NO_HEADER'],
    ['a file over the limit', new Uint8Array(10 * 1024 * 1024 + 1), 'ROSTER_TOO_LARGE'],
  ])('refuses %s with a code of its own', async (_name, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  it('gives no rows for a header alone', async () => {
    expect((await read(utf8('班级,姓名\n'))).rows).toEqual([]);
  });
});
