import type { Lodging } from './lodging';

/** One line of an imported sheet, with its number as the sheet shows it (its first line is row 1). */
export interface RosterRow {
  row: number;
  /** The sheet it is in, named when a workbook has several sheets with pupils: row 5 alone would be any of them. */
  sheet?: string;
  className: string;
  grade: string;
  name: string;
  number: string;
  /** Null where the sheet does not tell, `unclear` where what it tells cannot be read. */
  lodging: Lodging | 'unclear' | null;
}

/** A row that cannot be used, whole, so that it can be handed back to be mended. */
export interface FaultyRow {
  row: RosterRow;
  reason: string;
}

export const ROSTER_LIMITS = { students: 7000, classChildren: 80, nameChars: 20, numberChars: 30 };

/** How spreadsheets show a number too long for them, its last digits gone: 2.026E+17. */
const SCIENTIFIC = /^\d(\.\d+)?E\+\d+$/i;
/** How a reader hands over what a spreadsheet took for a date, as it does with 3-2. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** With these a cell becomes a formula when somebody opens the list in a spreadsheet again (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@|%]/;

/**
 * Why a row cannot be used, as a sentence for who keeps the sheet; null when it can.
 * @param twin the row before it with the same number, or without numbers the same name and class
 * @param classSize how many children its class has already
 */
export function reasonAgainst(row: RosterRow, twin: RosterRow | undefined, classSize: number): string | null {
  return reasonAgainstText(row) ?? reasonAgainstPlace(row, twin, classSize);
}

function reasonAgainstText({ className, grade, name, number }: RosterRow): string | null {
  if (!name) return '缺少姓名，请补上学生姓名';
  if (!className) return '缺少班级，请补上所在班级';
  if (/^\d[\d.\s/-]*$/.test(name)) return '姓名是数字，请核对这一列是不是放错了';
  if (!/^[\p{L}\p{Co}]/u.test(name)) return '姓名以符号开头，可能是公式，请改成学生姓名';
  if (Array.from(name).length > ROSTER_LIMITS.nameChars) return '姓名超过 20 个字，请核对';
  if (number.length > ROSTER_LIMITS.numberChars) return '学号超过 30 位，请核对';
  if (SCIENTIFIC.test(number)) {
    return '学号太长，被表格改成了科学计数法，后几位已丢失。请把学号列设为「文本」后重新填写';
  }
  if (DATE.test(className) || DATE.test(grade)) {
    return '班级被表格当成了日期，请把这一列设为「文本」后重新填写';
  }
  if ([className, grade, number].some((text) => FORMULA_START.test(text))) {
    return '班级或学号以「=」「+」「-」「@」等符号开头，可能是公式，请改成文字';
  }
  return null;
}

function reasonAgainstPlace(row: RosterRow, twin: RosterRow | undefined, classSize: number): string | null {
  if (twin) {
    const sheet = twin.sheet && twin.sheet !== row.sheet ? `工作表「${twin.sheet}」` : '';
    const where = `${sheet}第 ${twin.row} 行`;
    return row.number ? `学号与${where}相同，请核对` : `与${where}同班同名，请在「学号」列写上学号以便区分`;
  }
  if (classSize < ROSTER_LIMITS.classChildren) return null;
  return `这个班已满 ${ROSTER_LIMITS.classChildren} 人，请核对班级是否写错`;
}
