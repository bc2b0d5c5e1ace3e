import { brief, read, utf8 } from './sheets';

const TEXT = '班级,姓名\n三1班,李雷\n';
/** 班级,姓名 / 三1班,李雷 as Excel saves it in China. */
const GBK = Uint8Array.from(
  ...[
    [0xb0, 0xe0, 0xbc, 0xb6, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a].concat([
      0xc8, 0xfd, 0x31, 0xb0, 0xe0, 0x2c, 0xc0, 0xee, 0xc0, 0xd7, 0x0a,
    ]),
  ],
);
const UTF16LE = Buffer.from(`\ufeff${TEXT.replaceAll(',', '\t')}`, 'utf16le');

it.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
  ['GBK', GBK],
  ['UTF-16LE with tabs', UTF16LE],
  ['UTF-16BE with tabs', Buffer.from(UTF16LE).swap16()],
  ['semicolons', utf8(TEXT.replaceAll(',', ';'))],
  [
    'semicolons below a title with commas',
    utf8(`河湾小学，三年级, 四年级, 五年级\n${TEXT.replaceAll(',', ';')}`),
  ],
])('reads a text table in %s', async (_encoding, bytes) => {
  expect((await read(bytes)).rows.map(brief)).toEqual(['三1班|李雷|']);
});

it('reads the four-byte characters of GB18030', async () => {
  const rare = Uint8Array.of(0x95, 0x32, 0xb7, 0x37);
  const bytes = Buffer.concat([GBK, Uint8Array.of(0xc8, 0xfd, 0x31, 0xb0, 0xe0, 0x2c), rare, rare]);
  const name = new TextDecoder('gb18030').decode(rare).repeat(2);
  expect((await read(bytes)).rows[1]?.name).toBe(name);
  expect(Array.from(name)).toHaveLength(2);
});

it('refuses a table of endless short lines before it fills the memory', async () => {
  await expect(read(utf8(`班级,姓名\n${'三1班,李雷\n'.repeat(20_001)}`))).rejects.toMatchObject({
    code: 'ROSTER_TOO_LARGE',
  });
});
