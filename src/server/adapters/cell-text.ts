/** From here on a spreadsheet's number has lost digits: Excel keeps fifteen. */
const IMPRECISE_FROM = 1e15;

/**
 * A cell as text: full-width forms folded, line breaks and runs of spaces made one space, invisible characters gone. A
 * date is written 2026-09-01, so that the roster's rules can tell it from an empty cell.
 */
export function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string' && typeof cell !== 'number' && typeof cell !== 'boolean') return '';
  return String(cell)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}

/** A numeric cell as the digits somebody typed; in scientific notation when its last digits are lost. */
export function numberText(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  if (Math.abs(value) >= IMPRECISE_FROM) return value.toExponential();
  const whole = Math.round(value);
  return String(Math.abs(value - whole) < 1e-6 ? whole : value);
}

/** Text that stands for a number: 20260001.0, '20260001 and ="20260001" are ways to write 20260001. */
export function digitsText(text: string): string {
  return text
    .replace(/^="([^"]*)"$/, '$1')
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1');
}

/** A name without the spaces that set 李 明 in line with longer names; the dot of 买买提·艾力 written one way. */
export function nameText(text: string): string {
  const name = /\p{Script=Han}/u.test(text) ? text.replace(/ /g, '') : text;
  return name.replace(/(?<=\p{Script=Han})[.•‧∙⋅・](?=\p{Script=Han})/gu, '·');
}
