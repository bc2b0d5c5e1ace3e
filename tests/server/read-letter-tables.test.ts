import { Table, TableCell, TableRow } from 'docx';
import type { Block } from '@shared/domain/letter';
import { line, picture, readParts, table } from './word-files';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

describe('tables', () => {
  it('repeat what merged cells say in every place they cover, and tell so', async () => {
    const rows = [
      new TableRow({
        children: [
          new TableCell({ rowSpan: 2, children: [line('三年级')] }),
          new TableCell({ children: [line('1班')] }),
        ],
      }),
      new TableRow({ children: [new TableCell({ children: [line('2班')] })] }),
    ];
    const { parts, lost } = await readParts([new Table({ rows })]);
    expect(parts).toMatchObject([
      {
        type: 'table',
        rows: [
          ['三年级', '1班'],
          ['三年级', '2班'],
        ],
      },
    ]);
    expect(lost).toEqual(['表格里合并的单元格，内容在每一格里重复写了一遍，请核对。']);
  });

  it('that only frame the text are text', async () => {
    const framed = new Table({
      rows: [new TableRow({ children: [new TableCell({ children: [line('甲。'), line('乙。')] })] })],
    });
    expect((await readParts([framed])).parts).toEqual([paragraph('甲。'), paragraph('乙。')]);
  });

  it('of many rows are split, each with the header; none is lost', async () => {
    const rows = Array.from({ length: 65 }, (_, index) => [`第${index}天`, '家访']);
    const { parts, lost } = await readParts([table([['日期', '安排'], ...rows])]);
    const tables = parts.map((part) => (part.type === 'table' ? part : null));
    expect(tables.map((one) => one?.rows.length)).toEqual([30, 30, 8]);
    expect(tables.map((one) => one?.rows[0])).toEqual(Array(3).fill(['日期', '安排']));
    expect(tables.flatMap((one) => one?.rows.slice(1))).toEqual(rows);
    expect(lost).toEqual(['1 个表格超过 30 行，拆成了几个表格，每个都带表头。']);
  });

  it('too broad for a phone are spelled out', async () => {
    const header = Array.from({ length: 9 }, (_, index) => `项目${'一二三四五六七八九'[index]}`);
    const { parts, lost } = await readParts([table([header, header.map((_, index) => `值${index}`)])]);
    expect(parts).toEqual([paragraph(header.map((name, index) => `${name}：值${index}`).join('；'))]);
    expect(lost).toEqual([expect.stringContaining('1 个表格太宽')]);
  });

  it('with a long cell are spelled out', async () => {
    const long = '长'.repeat(201);
    const { parts } = await readParts([
      table([
        ['项目', '说明'],
        ['防火', long],
      ]),
    ]);
    expect(parts).toEqual([paragraph(`项目：防火；说明：${long}`)]);
  });

  it('give their pictures after them', async () => {
    const rows = [
      new TableRow({
        children: [
          new TableCell({ children: [line('图')] }),
          new TableCell({ children: [picture('in-line')] }),
        ],
      }),
      new TableRow({
        children: [new TableCell({ children: [line('甲')] }), new TableCell({ children: [line('乙')] })],
      }),
    ];
    const letter = await readParts([new Table({ rows })]);
    expect(letter.parts).toEqual([
      expect.objectContaining({ type: 'table' }),
      expect.objectContaining({ type: 'image', extension: 'png' }),
    ]);
    expect(letter.lost).toContain('表格里的图片放到了表格下面。');
  });
});
