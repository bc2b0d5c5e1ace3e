import { Paragraph } from 'docx';
import type { Block } from '@shared/domain/letter';
import type { WordLetter } from '../../src/server/ports/letters';
import { ministryLetter } from './ministry-letter';
import { blank, centred, item, line, read, readParts, wordFile } from './word-files';

/** What arrived, in short: a picture by its caption and kind. */
const brief = ({ parts }: WordLetter) =>
  parts.map((part) => (part.type === 'image' ? `[${part.extension} ${part.caption}]` : part));

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const heading = (text: string): Block => ({ type: 'heading', text });

describe('a letter with a red head', () => {
  let letter: WordLetter;
  beforeAll(async () => {
    letter = await read(await ministryLetter());
  });

  it('finds the title below the name of the office and the number, over two lines', () => {
    expect(letter.title).toBe('关于做好2027年寒假学生安全工作致全县中小学生家长的一封信');
    expect(brief(letter).slice(0, 2)).toEqual([
      heading('岳池县教育科技和体育局'),
      paragraph('岳教体函〔2027〕3号'),
    ]);
  });

  it('keeps headings, the list, the table, the warning, the picture with its words and the stamp in their order', () => {
    expect(brief(letter).slice(2)).toEqual([
      paragraph('尊敬的家长朋友：'),
      paragraph('寒假将至，为了让孩子度过一个平安、愉快的假期，请您履行好监护责任，与孩子一起读完这封信。'),
      heading('一、预防溺水'),
      paragraph('冬季水面结冰不牢，请教育孩子做到“六不”：'),
      {
        type: 'list',
        isNumbered: true,
        items: ['不私自下水游泳；', '不擅自与他人结伴游泳；', '不在无家长或老师带领的情况下游泳。'],
      },
      heading('二、假期安排'),
      {
        type: 'table',
        hasHeader: true,
        rows: [
          ['日期', '安排', '负责人', '电话'],
          ['1月20日', '放假离校', '各班班主任', '0826-5220001'],
          ['2月5日', '线上家访', '各班班主任', '0826-5220002'],
          ['2月22日', '返校报到', '教务处', '0826-5220003'],
        ],
      },
      { type: 'emphasis', text: '发现孩子落水，请立即拨打110、120，切勿手拉手施救。' },
      '[png 防溺水“六不”宣传画]',
      paragraph('岳池县教育科技和体育局'),
      paragraph('2027年1月15日'),
      '[png ]',
      { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
    ]);
  });

  it('says that the app’s own receipt takes the place of the slip, and where the stamp went', () => {
    expect(letter.lost).toEqual([
      expect.stringMatching(/^信末的回执联（“回 执 我已认真阅读.*家长在小程序里的签字就是回执。/),
      '浮动的图片（如公章）放在了所在段落的下面，不再盖在文字上。',
    ]);
  });
});

describe('the title', () => {
  it.each([
    ['a centred first line', [centred('寒假安全须知', 22), line('正文。')], '寒假安全须知'],
    ['a bold first line', [line('致家长的一封信', { bold: true }), line('正文。')], '致家长的一封信'],
    ['a plain first line that names a letter', [line('防溺水告家长书'), line('正文。')], '防溺水告家长书'],
    [
      'a line below “附件1”',
      [line('附件1'), centred('预防溺水承诺书', 22), line('正文。')],
      '预防溺水承诺书',
    ],
  ])('is %s', async (_what, children, title) => {
    expect((await readParts(children)).title).toBe(title);
  });

  it('is not the greeting; a file called like a letter lends its name', async () => {
    const docx = await wordFile([line('各位家长：', { bold: true }), line('正文。')]);
    expect((await read(docx)).title).toBe('');
    expect((await read(docx, '寒假安全告家长书.docx')).title).toBe('寒假安全告家长书');
  });
});

describe('lists', () => {
  it('of one kind stay lists', async () => {
    const { parts } = await readParts([item('甲', 'bullets'), item('乙', 'bullets'), line('完。')]);
    expect(parts).toEqual([{ type: 'list', isNumbered: false, items: ['甲', '乙'] }, paragraph('完。')]);
  });

  it('keep numbers that Word counts in Chinese as words, and go on counting after other text', async () => {
    const { parts } = await readParts([
      item('交通安全，请遵守规则。', 'chinese'),
      line('正文。'),
      item('用电安全，请检查线路。', 'chinese'),
    ]);
    expect(parts).toEqual([
      paragraph('一、交通安全，请遵守规则。'),
      paragraph('正文。'),
      paragraph('二、用电安全，请检查线路。'),
    ]);
  });

  it('inside lists become lines with their numbers', async () => {
    const { parts } = await readParts([
      item('交通安全', 'chinese'),
      item('走人行道', 'chinese', 1),
      item('戴头盔', 'chinese', 1),
      item('用电安全', 'chinese'),
      item('不湿手触电器', 'chinese', 1),
    ]);
    expect(parts).toEqual([
      paragraph('一、交通安全\n（1）走人行道\n（2）戴头盔\n二、用电安全\n（1）不湿手触电器'),
    ]);
  });

  it('that do not begin at one keep their number', async () => {
    const { parts } = await readParts([
      item('甲。', 'figures'),
      item('乙。', 'figures'),
      line('插进来的一段。'),
      item('丙。', 'figures'),
      item('丁。', 'figures'),
    ]);
    expect(parts).toEqual([
      { type: 'list', isNumbered: true, items: ['甲。', '乙。'] },
      paragraph('插进来的一段。'),
      paragraph('3. 丙。'),
      paragraph('4. 丁。'),
    ]);
  });

  it('that begin anew count from one again', async () => {
    const { parts } = await readParts([
      item('甲。', 'figures', 0, 1),
      item('乙。', 'figures', 0, 1),
      line('另外：'),
      item('丙。', 'figures', 0, 2),
      item('丁。', 'figures', 0, 2),
    ]);
    expect(parts[2]).toEqual({ type: 'list', isNumbered: true, items: ['丙。', '丁。'] });
  });
});

describe('the end of the letter', () => {
  it('gives the lines to sign on when there is no slip', async () => {
    const { parts, lost } = await readParts([
      line('请签字。'),
      new Paragraph({ children: [...blank('家长签名：'), ...blank('日期：')] }),
    ]);
    expect(parts).toEqual([paragraph('请签字。'), { type: 'signature', lines: ['家长签名', '日期'] }]);
    expect(lost).toEqual([]);
  });

  it('keeps a letter that only speaks of receipts', async () => {
    const children = [line('请把回执交给班主任。'), line('谢谢配合！')];
    expect((await readParts(children)).parts).toEqual(
      children.map((_, index) => paragraph(['请把回执交给班主任。', '谢谢配合！'][index] ?? '')),
    );
  });
});
