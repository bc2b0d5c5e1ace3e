import { MEND_TITLES } from './mend-sheet';
import { isBlank } from './sheet-grid';

export type Column = 'className' | 'grade' | 'name' | 'number' | 'lodging';

/** Where a sheet's columns are (-1: it has none), and what else it has. */
export interface RosterHeader {
  places: Record<Column, number>;
  /** The first line below the header, from 0. */
  end: number;
  /** What heads the column for lodging: it says what a tick below it means. */
  lodging: string;
  /** Whether these are rows handed back mended: each stands for itself, and nobody else is meant to leave. */
  isMended: boolean;
  /** Headers of the columns that are not read. */
  ignored: string[];
}

/**
 * The columns that are read, by the words schools head them with, the better word first. Every other column is
 * neither read nor kept; not the 学籍号 either, which holds the number of an identity card.
 */
const COLUMNS: Record<Column, readonly string[]> = {
  className: [
    ...['班级', '所在班级', '行政班', '行政班级', '班级名称', '所属班级', '就读班级', '现班级', '班别', '班'],
    ...['年级班级', '年级班', '班级年级'],
  ],
  grade: ['年级', '所在年级', '所属年级', '就读年级', '年级名称'],
  name: ['姓名', '学生姓名', '幼儿姓名', '孩子姓名', '儿童姓名', '名字', '学生名字', '学生', '幼儿'],
  number: ['学号', '学生学号', '校内学号', '学生编号', '编号'],
  lodging: [
    ...[
      '走读/寄宿',
      '寄宿/走读',
      '走读/住校',
      '住校/走读',
      '走读/住宿',
      '住宿/走读',
      '走读/住读',
      '通校/住校',
    ],
    ...['是否住宿', '是否住校', '是否寄宿', '是否住宿生', '是否寄宿生', '是否住校生', '住宿情况', '住宿类型'],
    ...[
      '住宿',
      '寄宿',
      '住校',
      '住宿生',
      '寄宿生',
      '住校生',
      '住读',
      '就读方式',
      '是否走读',
      '走读',
      '走读生',
    ],
  ].map(fold),
};

/** Words that head other columns and are never a pupil's data: they tell a second line of a header from a pupil. */
const OTHER_WORDS = [
  ...['序号', '性别', '民族', '出生日期', '出生年月', '身份证号', '身份证号码', '学籍号', '备注'],
  ...['监护人', '监护人姓名', '家长', '家长姓名', '关系', '与学生关系', '联系电话', '电话', '手机', '手机号'],
  ...['手机号码', '家长手机号', '联系方式', '家庭住址', '住址', '是否留守', '留守'],
].map(fold);

/** Groups of columns that hold other people's names. */
const OTHER_PEOPLE =
  /^(学生)?(家长|监护人?|父亲|母亲|爸爸|妈妈|第[一二]监护人|(紧急)?联系人|教师|老师|班主任)(基本)?(信息|情况|资料)?[一二12]?$/;

const SEARCHED_LINES = 10;

/**
 * Finds the header in the first ten lines, below any titles, of one line or two. `required` are the columns without
 * which a line is no header.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  required: readonly Column[],
): RosterHeader | null {
  for (let at = 0; at < Math.min(rows.length, SEARCHED_LINES); at += 1) {
    const own = rows[at] ?? [];
    const below = rows[at + 1] ?? [];
    const single = describe(own, groupsOf(rows[at - 1] ?? []), at + 1);
    const double = describe(mergeLines(own, below), groupsOf(own), at + 2);
    const isSingle = hasAll(single, required);
    if (isSecondLine(below, double) && hasAll(double, required) && countFilled(own) > 1) {
      // A title of several cells above a whole header is a title.
      if (isSingle || !hasAll(describe(below, groupsOf(own), at + 2), required)) return double;
    }
    if (isSingle) return single;
  }
  return null;
}

/** Whether a cell repeats the header over a column, as printed lists do on every page. */
export function isHeadOf(column: Column, text: string): boolean {
  return COLUMNS[column].includes(fold(text));
}

function describe(titles: readonly string[], groups: readonly string[], end: number): RosterHeader {
  const isPupils = titles.map((_, index) => !OTHER_PEOPLE.test((groups[index] ?? '').replace(/ /g, '')));
  const place = (column: Column) =>
    COLUMNS[column]
      .map((word) => titles.findIndex((title, index) => isPupils[index] && fold(title) === word))
      .find((index) => index !== -1) ?? -1;
  const places = {
    className: place('className'),
    grade: place('grade'),
    name: place('name'),
    number: place('number'),
    lodging: place('lodging'),
  };
  const used = new Set(Object.values(places));
  const ignored = titles.flatMap((title, index) => {
    if (!title || used.has(index) || isOwnTitle(title)) return [];
    return [isPupils[index] ? title : `${groups[index] ?? ''}${title}`];
  });
  const isMended = titles.includes(MEND_TITLES.reason);
  return { places, end, lodging: fold(titles[places.lodging] ?? ''), isMended, ignored };
}

function isOwnTitle(title: string): boolean {
  return Object.values<string>(MEND_TITLES).includes(title);
}

function hasAll(header: RosterHeader, required: readonly Column[]): boolean {
  return required.every((column) => header.places[column] !== -1);
}

/** The lower line names a column where it can; where cells are merged downwards only the upper one does. */
function mergeLines(upper: readonly string[], lower: readonly string[]): string[] {
  const length = Math.max(upper.length, lower.length);
  return Array.from({ length }, (_, index) => lower[index] || upper[index] || '');
}

/** The upper line's titles over all columns they stand over. A lone cell is the sheet's title, no group. */
function groupsOf(row: readonly string[]): string[] {
  if (countFilled(row) < 2) return [];
  let last = '';
  return row.map((title) => (last = title || last));
}

/** A line that holds headers where a pupil would have a class and a name, or nothing. */
function isSecondLine(row: readonly string[], { places }: RosterHeader): boolean {
  if (isBlank(row)) return false;
  const isHeader = (text: string) => OTHER_WORDS.includes(fold(text)) || isAnyHead(text);
  const isEmptyOrHeader = (at: number) => !row[at] || isHeader(row[at]);
  return row.some(isHeader) && isEmptyOrHeader(places.name) && isEmptyOrHeader(places.className);
}

function isAnyHead(text: string): boolean {
  return Object.values(COLUMNS).some((words) => words.includes(fold(text)));
}

function countFilled(row: readonly string[]): number {
  return row.filter(Boolean).length;
}

/** 学生 姓名*, 姓名（必填） and 年级/班级 without what is no word. */
function fold(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\(.*$/, '')
    .replace(/[\s*/、:]/g, '');
}
