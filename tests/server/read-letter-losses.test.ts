import { Document, ExternalHyperlink, Footer, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import type { Block } from '@shared/domain/letter';
import { pngOf } from '../support/png';
import { line, picture, read, withPicture, withXml, wordFile } from './word-files';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

describe('what a letter of blocks has no place for', () => {
  const text = () => wordFile([line('正文。')]);

  it('is nothing in a plain letter', async () => {
    expect((await read(await text())).lost).toEqual([]);
  });

  it.each([
    [
      'a formula',
      '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>',
      '公式没有带过来',
    ],
    [
      'a chart',
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></wp:inline></w:drawing></w:r></w:p>',
      '图表没有带过来',
    ],
    [
      'an embedded sheet',
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>',
      '嵌入的对象',
    ],
    [
      'WordArt',
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="安全第一"/></v:shape></w:pict></w:r></w:p>',
      '艺术字没有带过来，请自己补上：“安全第一”',
    ],
    ['a comment', '<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>', '批注没有带过来'],
    [
      'tracked changes',
      '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>',
      '修订痕迹',
    ],
    [
      'a text box without a simpler form',
      '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>防溺水六不</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>',
      '这些文字没有读进来，请自己补上：“防溺水六不”',
    ],
  ])('is said: %s', async (_what, xml, sentence) => {
    const { parts, lost } = await read(withXml(await text(), xml));
    expect(parts).toEqual([paragraph('正文。')]);
    expect(lost).toContainEqual(expect.stringContaining(sentence));
  });

  it('leaves the words of a text box, and says that its place may have changed', async () => {
    const box =
      '<w:p><w:r><w:t>前文。</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的字。</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>';
    const { parts, lost } = await read(withXml(await text(), box));
    expect(parts).toEqual(['正文。', '前文。', '框里的字。'].map(paragraph));
    expect(lost).toEqual([expect.stringContaining('文本框里的文字放进了正文')]);
  });

  it('leaves the characters under their sounds, and the value of a field', async () => {
    const ruby =
      '<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>ān</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>安</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>全，</w:t></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>2027年1月15日</w:t></w:r></w:fldSimple></w:p>';
    const { parts, lost } = await read(withXml(await text(), ruby));
    expect(parts[1]).toEqual(paragraph('安全，2027年1月15日'));
    expect(lost).toEqual(['拼音注音没有带过来，汉字都在。']);
  });

  it('spells addresses out, puts notes at the end and names page footers that say something', async () => {
    const docx = await Packer.toBuffer(
      new Document({
        footnotes: { 1: { children: [new Paragraph('教育部2025年通知')] } },
        sections: [
          {
            footers: {
              default: new Footer({
                children: [new Paragraph('河湾镇中心小学印发'), new Paragraph('第1页')],
              }),
            },
            children: [
              new Paragraph({
                children: [
                  new TextRun('详见'),
                  new ExternalHyperlink({ link: 'https://example.org/a', children: [new TextRun('平台')] }),
                  new FootnoteReferenceRun(1),
                  new TextRun('。'),
                ],
              }),
            ],
          },
        ],
      }),
    );
    const { parts, lost } = await read(docx);
    expect(parts).toEqual([
      paragraph('详见平台（https://example.org/a）［注1］。'),
      paragraph('注1：教育部2025年通知'),
    ]);
    expect(lost).toEqual(['页眉页脚没有带过来：“河湾镇中心小学印发第1页”。', '1 条脚注放到了信的最后。']);
  });

  it('counts pictures that phones cannot show, that are too large, and that are too many', async () => {
    const one = await wordFile([line('正文。'), ...Array.from({ length: 11 }, () => picture('in-line'))]);
    const many = await read(one);
    expect(many.parts.filter(({ type }) => type === 'image')).toHaveLength(9);
    expect(many.lost).toEqual(['一封信最多 9 张图片，后面的 2 张没有带过来。']);

    const single = await wordFile([line('正文。'), picture('in-line')]);
    const drawn = withPicture(single, Buffer.from([1, 0, 0, 0, 0x20, 0x45, 0x4d, 0x46]));
    expect((await read(drawn)).lost).toEqual([expect.stringContaining('1 张图片的格式')]);
    const large = withPicture(single, Buffer.concat([pngOf(9, 9), Buffer.alloc(2 * 1024 * 1024)]));
    expect((await read(large)).lost).toEqual([expect.stringContaining('1 张图片超过 2 MB')]);
    const cutOff = withPicture(single, pngOf(9, 9).subarray(0, 40));
    expect((await read(cutOff)).lost).toEqual([expect.stringContaining('1 张图片不在文件里或已损坏')]);
  });
});
