import { deflateRawSync } from 'node:zlib';
import { LETTER_LIMITS, textOfBlock } from '@shared/domain/letter';
import { storeZip } from '../../src/server/adapters/store-zip';
import { DOCUMENT, line, partsOf, read, readParts, rewrite, table, withXml, wordFile } from './word-files';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const letter = () => wordFile([line('致家长的一封信', { bold: true }), line('正文。')]);
const refusal = (code: string) => ({ code, fields: ['fileId'] });

describe('a file that is no .docx', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'an old .doc or .wps',
      Uint8Array.from([...COMPOUND, ...new Array<number>(600).fill(0)]),
      'LETTER_FILE_OLD_FORMAT',
    ],
    ['rich text', Buffer.from('{\\rtf1\\ansi hello}'), 'LETTER_FILE_OLD_FORMAT'],
    [
      'a protected .docx',
      Buffer.concat([Buffer.from(COMPOUND), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'LETTER_FILE_PROTECTED',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'LETTER_FILE_PDF'],
    ['a text', Buffer.from('各位家长：'), 'LETTER_FILE_NOT_WORD'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), 'LETTER_FILE_NOT_WORD'],
    ['an empty file', new Uint8Array(), 'LETTER_FILE_EMPTY'],
    ['a zip of something else', storeZip(new Map([['a.xml', Buffer.from('<a/>')]])), 'LETTER_FILE_NOT_WORD'],
  ])('is told as what it is: %s', async (_what, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject(refusal(code));
  });

  it('is told as a sheet’s or another office file’s, not as a broken letter', async () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>';
    const parts = new Map([
      ['_rels/.rels', Buffer.from(relations)],
      ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ]);
    await expect(read(storeZip(parts))).rejects.toMatchObject(refusal('LETTER_FILE_NOT_WORD'));
  });
});

describe('a broken or hostile .docx', () => {
  it('is refused when it was cut off', async () => {
    const bytes = await letter();
    await expect(read(bytes.subarray(0, bytes.length - 300))).rejects.toMatchObject(
      refusal('LETTER_FILE_BROKEN'),
    );
  });

  it('is refused when its text is no XML', async () => {
    const bytes = rewrite(await letter(), DOCUMENT, (xml) => xml.slice(0, xml.length / 2));
    await expect(read(bytes)).rejects.toMatchObject(refusal('LETTER_FILE_BROKEN'));
  });

  it('is refused when there is nothing in it', async () => {
    await expect(readParts([line(''), line('　　')])).rejects.toMatchObject(refusal('LETTER_FILE_EMPTY'));
  });

  it('is refused before anything inflates when its parts are too large together', async () => {
    const bomb = rewrite(await letter(), 'word/media/huge.png', () => '');
    bomb.writeUInt32LE(61 * 1024 * 1024, bomb.lastIndexOf('word/media/huge.png') - 46 + 24);
    await expect(read(bomb)).rejects.toMatchObject(refusal('LETTER_FILE_TOO_LARGE'));
  });

  it('is refused when its text alone would fill the memory', async () => {
    const bytes = rewrite(await letter(), DOCUMENT, (xml) =>
      xml.replace('</w:body>', `${' '.repeat(4 << 20)}</w:body>`),
    );
    await expect(read(bytes)).rejects.toMatchObject(refusal('LETTER_FILE_TOO_LARGE'));
  });

  it('is refused when a part inflates to more than it says', async () => {
    const bytes = rewrite(await letter(), 'word/big.xml', () =>
      deflateRawSync(Buffer.alloc(9)).toString('latin1'),
    );
    bytes.writeUInt32LE(1, bytes.lastIndexOf('word/big.xml') - 46 + 24);
    await expect(read(bytes)).rejects.toMatchObject(refusal('LETTER_FILE_BROKEN'));
  });

  it.each([
    [
      'entities that multiply',
      '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    ],
    [
      'an entity that names a file',
      '<!DOCTYPE w:document [<!ENTITY c SYSTEM "file://localhost/secret.txt">]>',
    ],
  ])('expands nothing: %s', async (_what, doctype) => {
    const bytes = rewrite(await letter(), DOCUMENT, (xml) =>
      xml.replace(/(<\?xml[^>]*\?>)/, `$1${doctype}`).replace('正文。', '正文&c;。'),
    );
    const outcome = await read(bytes).then(
      ({ parts }) => parts.map((part) => (part.type === 'image' ? '' : textOfBlock(part))).join(),
      (error: { code?: string }) => error.code,
    );
    expect(['LETTER_FILE_BROKEN', '正文&c;。', '正文。']).toContain(outcome);
  });

  it('is refused, not fatal, when it nests without end', async () => {
    const depth = 20_000;
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(depth)}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
    await expect(read(withXml(await letter(), deep))).rejects.toMatchObject(refusal('LETTER_FILE_BROKEN'));
  });

  it('does not lay out a cell that claims a million columns', async () => {
    const docx = rewrite(
      await wordFile([
        table([
          ['甲', '乙'],
          ['丙', '丁'],
        ]),
      ]),
      DOCUMENT,
      (xml) => xml.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="1000000"/>'),
    );
    const { parts } = await read(docx);
    expect(parts.length).toBeGreaterThan(0);
  });

  it('reads no picture from outside of the file', async () => {
    const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId99"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const linked = rewrite(withXml(await letter(), drawing), 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://x/image" Target="file://localhost/secret.png" TargetMode="External"/></Relationships>',
      ),
    );
    const { parts, lost } = await read(linked);
    expect(parts.some(({ type }) => type === 'image')).toBe(false);
    expect(lost).toEqual(['1 张图片不在文件里或已损坏，没有带过来。']);
  });

  it('never leaves the folder of its parts', async () => {
    const parts = partsOf(await letter());
    parts.set('../../evil.xml', Buffer.from('<a/>'));
    expect((await read(storeZip(parts))).title).toBe('致家长的一封信');
  });
});

describe('a letter that is too long', () => {
  it('comes in whole, with a sentence that says by how much', async () => {
    const text = `${'好'.repeat(2499)}。`;
    const { parts, lost } = await readParts(Array.from({ length: 10 }, () => line(text)));
    expect(parts.map((part) => (part.type === 'paragraph' ? part.text : '')).join('')).toBe(text.repeat(10));
    expect(
      parts.every((part) => part.type === 'paragraph' && part.text.length <= LETTER_LIMITS.blockChars),
    ).toBe(true);
    expect(lost).toEqual(['这封信有 25000 个字，一封信最多 20000 个字。请先删减 5000 个字，再发布。']);
  });

  it('of too many paragraphs is told how many to merge', async () => {
    const { lost } = await readParts(Array.from({ length: 90 }, (_, index) => line(`第${index}段。`)));
    expect(lost).toEqual(['这封信有 90 段，一封信最多 80 段。请合并或删去 10 段，再发布。']);
  });

  it('is refused when it is a book', async () => {
    const children = Array.from({ length: 50 }, () => line('好'.repeat(1500)));
    await expect(readParts(children)).rejects.toMatchObject(refusal('LETTER_FILE_TOO_LONG'));
  });
});
