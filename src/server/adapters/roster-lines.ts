import { lodgingAskedBy, readLodgings } from '@shared/domain/lodging';
import { ROSTER_LIMITS, type RosterRow } from '@shared/domain/roster';
import { digitsText, nameText } from './cell-text';
import { fillBlocks, fillMerged } from './fill-down';
import { isHeadOf, type Column, type RosterHeader } from './roster-header';
import { isBlank, type SheetGrid } from './sheet-grid';

export interface RosterLines {
  rows: RosterRow[];
  /** Whether the column for numbers held numbers of identity cards, which are not kept. */
  hasIdentityNumbers: boolean;
}

/** Lines that sum up. */
const TOTAL = /^(合计|总计|小计|共计|总数|总人数|人数|全班人数|本班人数|班级人数|男生|女生)[:\d人 ]*$/;
/** Lines below a list: who filled it in, who signs, what to mind. */
const NOTE =
  /^((班主任|校长|园长|负责人|经办人|填表人|填报人|制表人?|审核人?|审批人?|统计人|单位|学校|日期|填表日期|备注|说明|注)(\(?(签字|签名|签章|盖章)\)?)? ?:|.{0,8}(签字|签名|签章|盖章)\)? ?:?$)/;
/** The number of an identity card, also as the national pupil number that is made of it. */
const IDENTITY_NUMBER = /^[GJL]?\d{17}[\dX]$/i;

/** The pupils below a header. `sheetClass` is the class of everybody in a sheet without a column for it. */
export function readLines(grid: SheetGrid, header: RosterHeader, sheetClass: string): RosterLines {
  const { places, end } = header;
  const lines = grid.rows
    .map((cells, index) => ({ cells, index }))
    .slice(end)
    .filter(({ cells }) => isPupil(cells, places));
  const indexes = lines.map(({ index }) => index);
  const read = (column: Column) => lines.map(({ cells }) => digitsText(cells[places[column]] ?? ''));
  const fill = (column: Column, texts: string[], within: string[]) =>
    fillMerged(grid, places[column], end, indexes, texts) ??
    (header.isMended ? texts : fillBlocks(texts, within));
  const grades = fill('grade', read('grade'), []);
  const classes = places.className === -1 ? [] : fill('className', read('className'), grades);
  const numbers = read('number').map((text) => text.replace(/ /g, ''));
  const lodgings = readLodgings(
    (fillMerged(grid, places.lodging, end, indexes, read('lodging')) ?? read('lodging')).map((text) =>
      text.replace(/ /g, ''),
    ),
    lodgingAskedBy(header.lodging),
  );
  const rows = lines.map(({ cells, index }, at) => ({
    row: index + 1,
    className: places.className === -1 ? sheetClass : (classes[at] ?? ''),
    grade: grades[at] ?? '',
    name: nameText(cells[places.name] ?? ''),
    number: withoutIdentity(numbers[at] ?? '').slice(0, ROSTER_LIMITS.numberChars + 1),
    lodging: lodgings[at] ?? null,
  }));
  return { rows, hasIdentityNumbers: numbers.some((number) => IDENTITY_NUMBER.test(number)) };
}

function withoutIdentity(number: string): string {
  return IDENTITY_NUMBER.test(number) ? '' : number;
}

function isPupil(cells: readonly string[], places: Record<Column, number>): boolean {
  if (isBlank(cells)) return false;
  const at = (column: Column) => cells[places[column]] ?? '';
  const name = at('name');
  const className = at('className');
  if (isHeadOf('name', name) && (!className || isHeadOf('className', className))) return false;
  if ([name, className].some((text) => TOTAL.test(text) || NOTE.test(text))) return false;
  if (name || className) return true;
  const filled = cells.filter(Boolean);
  // Templates count their lines before anybody fills them in.
  const isOnlyCounted = !at('number') && filled.every((text) => /^\d{1,4}$/.test(text));
  return !isOnlyCounted && !filled.some((text) => TOTAL.test(text) || NOTE.test(text));
}
