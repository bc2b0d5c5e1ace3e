import type { Cell } from 'write-excel-file/node';

/**
 * What makes a spreadsheet take a text for a formula, or for a command of an old one, when it is typed in or comes
 * out of a .csv; East Asian versions read the full-width signs too (OWASP, CSV Injection).
 */
const DANGEROUS_START = /^[\t\r]|^\s*[=+\-@|%＝＋－＠｜％]/u;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A text as a cell that is text for good: typed as a string, so that no program opens it as a formula, and behind an
 * apostrophe where it would become one after the sheet was saved as .csv. Nothing for an empty text.
 */
export function textCell(text: string | null): Cell {
  if (!text) return null;
  const written = text.replace(UNWRITABLE, '');
  return { value: DANGEROUS_START.test(written) ? `'${written}` : written, type: String };
}

export function numberCell(value: number): Cell {
  return { value, type: Number };
}

export function headCell(text: string): Cell {
  return { value: text, type: String, fontWeight: 'bold', backgroundColor: '#eeeeee' };
}
