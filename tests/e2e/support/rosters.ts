import writeXlsxFile from 'write-excel-file/node';
import { demoChildren, type DemoChild } from '../../../src/local/seed/demo-county';

/** A file as somebody picks it in the browser's dialogue. */
export interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const NEW_IN_FIRST = '赵小树';
const NEW_IN_FIFTH = '周小舟';
/** The last child of the fifth-grade class moves away. */
export const LEAVER = lastOf('五年级1班');
/** A row of the sheet that has a class but no name; the header is row 1. */
export const BROKEN_ROW = 10;

function lastOf(className: string): string {
  const child = demoChildren()
    .filter((one) => one.className === className)
    .pop();
  if (!child) throw new Error(`nobody is in ${className}`);
  return child.name;
}

/** The school's children this year: one left, one is new. */
function childrenNow(): DemoChild[] {
  const stayed = demoChildren().filter((child) => child.name !== LEAVER || child.className !== '五年级1班');
  return [...stayed, { className: '一年级1班', name: NEW_IN_FIRST, number: '20261099' }];
}

function rowsOf(children: readonly DemoChild[]): string[][] {
  return [['班级', '姓名', '学号'], ...children.map((child) => [child.className, child.name, child.number])];
}

/** The changed roster as a workbook, with one row that cannot be used. */
export async function workbook(): Promise<PickedFile> {
  const rows = rowsOf(childrenNow());
  rows.splice(BROKEN_ROW - 1, 0, ['三年级2班', '', '20269999']);
  const sheet = writeXlsxFile(rows.map((row) => row.map((value) => (value ? { value } : null))));
  return {
    name: '花名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await sheet.toBuffer(),
  };
}

/** The same school with one more child, as a comma-separated text. */
export function commaSeparated(): PickedFile {
  const children = [...childrenNow(), { className: '五年级1班', name: NEW_IN_FIFTH, number: '20263099' }];
  const text = rowsOf(children)
    .map((row) => row.join(','))
    .join('\r\n');
  return { name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
}

/** One transparent pixel under a workbook's name. */
export function renamedPicture(): PickedFile {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  return { name: '花名册.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(pixel, 'base64') };
}
