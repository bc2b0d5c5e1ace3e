import type { FaultyRow } from '@shared/domain/roster-row';
import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import type { RosterWriter } from '../ports';
import { GUIDE_SHEET, MEND_TITLES } from './mend-sheet';
import { headCell, textCell } from './workbook-cells';

const TITLES = { className: '班级', name: '姓名', number: '学号', lodging: '走读/寄宿' };
const LODGINGS = { boarder: '寄宿', day: '走读', unclear: '' };
/** Lines that take what is typed as text, so that no number loses digits and no class becomes a date. */
const TEMPLATE_LINES = 1000;
const TEXT_FORMAT = '@';

const GUIDE: readonly (readonly string[])[] = [
  ['在「花名册」这张表里，一行填一个学生，填好后整份上传。'],
  ['班级：写法不限，如 三年级2班、三(2)班、302班、七(1)班、高一3班、小一班。'],
  ['姓名：写全名。同班有同名的孩子，请填学号。'],
  ['学号：可以不填。请不要填身份证号。'],
  ['走读/寄宿：填 走读 或 寄宿；学校没有寄宿生的，可以空着。'],
  ['其他信息（家长电话、住址等）不用填，系统不读取、不保存。'],
  [],
  ['例：班级', '例：姓名', '例：学号', '例：走读/寄宿'],
  ['三年级2班', '李沐阳', '2026001', '走读'],
  ['三年级2班', '王小明', '2026002', '寄宿'],
  ['七(1)班', '欧阳雨涵', '', ''],
];

export const rosterWriter: RosterWriter = {
  async writeFaultyRows(faultyRows) {
    const hasSheets = faultyRows.some(({ row }) => row.sheet);
    const hasGrades = faultyRows.some(({ row }) => row.grade);
    const columns: { title: string; width: number; of: (one: FaultyRow) => string }[] = [
      ...(hasSheets
        ? [{ title: MEND_TITLES.sheet, width: 14, of: ({ row }: FaultyRow) => row.sheet ?? '' }]
        : []),
      { title: MEND_TITLES.row, width: 8, of: ({ row }) => String(row.row) },
      { title: MEND_TITLES.reason, width: 48, of: ({ reason }) => reason },
      ...(hasGrades ? [{ title: '年级', width: 12, of: ({ row }: FaultyRow) => row.grade }] : []),
      { title: TITLES.className, width: 16, of: ({ row }) => row.className },
      { title: TITLES.name, width: 14, of: ({ row }) => row.name },
      { title: TITLES.number, width: 18, of: ({ row }) => row.number },
      { title: TITLES.lodging, width: 12, of: ({ row }) => (row.lodging ? LODGINGS[row.lodging] : '') },
    ];
    const head = columns.map(({ title }) => headCell(title));
    const lines = faultyRows.map((one) => columns.map(({ of }) => asText(of(one))));
    return writeXlsxFile([head, ...lines], {
      sheet: '要改的行',
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    }).toBuffer();
  },
  async writeTemplate() {
    const titles = Object.values(TITLES);
    const empty = titles.map(() => asText(''));
    const roster: Row[] = [titles.map(headCell), ...Array.from({ length: TEMPLATE_LINES }, () => empty)];
    return writeXlsxFile([
      {
        sheet: '花名册',
        data: roster,
        columns: [{ width: 16 }, { width: 14 }, { width: 18 }, { width: 12 }],
        stickyRowsCount: 1,
      },
      {
        sheet: GUIDE_SHEET,
        data: GUIDE.map((line) => line.map(asText)),
        columns: [{ width: 16 }, { width: 14 }, { width: 18 }, { width: 14 }],
      },
    ]).toBuffer();
  },
};

/** A cell that is text and takes text: no program reads a formula, a date or a rounded number into it. */
function asText(text: string): Cell {
  const cell = textCell(text);
  return {
    ...(cell && typeof cell === 'object' && 'value' in cell ? cell : {}),
    type: String,
    format: TEXT_FORMAT,
  };
}
