/** How schools write grades and classes: numerals, words and short forms. Grades as in `ClassName`. */

const DIGITS = '零一二三四五六七八九';
const KINDERGARTEN: Record<string, number> = { 托: -4, 小: -3, 中: -2, 大: -1 };
export const SENIOR_OFFSET = 9;
export const JUNIOR_OFFSET = 6;

/** The grade and number that a class name tells by itself, or null. */
export function readClass(written: string): [number, number] | null {
  const text = spelledOut(written);
  return readKindergarten(text) ?? readGrades(text) ?? readThreeDigits(text);
}

/** 三(2), 三年级2, 三(2班), 三年级第2班, 三.2班 and 3-2班 with the words they leave out. */
export function spelledOut(text: string): string {
  const number = '([一二三四五六七八九十\\d]{1,3})';
  return text
    .replace(/^幼儿园/, '')
    .replace(/第(?=[一二三四五六七八九十\d])/, '')
    .replace(new RegExp(`\\(${number}班\\)$`), '$1班')
    .replace(new RegExp(`((?:年级|年)${number}|\\(${number}\\))$`), '$1班')
    .replace(/^([初高]?[一二三四五六七八九1-9])[.·-](?=\(?[一二三四五六七八九十\d]{1,3}\)?班$)/, '$1年级');
}

/** The only class of its age in a kindergarten has no number: 大班. */
export function readLoneGroup(text: string): number | null {
  const match = /^(?:幼儿园)?([托小中大])班$/.exec(text);
  return (match && KINDERGARTEN[match[1] ?? '']) ?? null;
}

/** A sheet with a column for the grade often holds bare numbers in both. */
export function joinGrade(grade: string, text: string): string {
  const gradePart = /^[\d一二三四五六七八九]+$/.test(grade) ? `${grade}年级` : grade;
  return /^\d+$/.test(text) ? `${gradePart}${text}班` : `${gradePart}${text}`;
}

/** 三年级, 高一; for a kindergarten the character before its number: 大. */
export function gradeName(grade: number): string {
  if (grade < 0) return { [-4]: '托', [-3]: '小', [-2]: '中', [-1]: '大' }[grade] ?? '';
  if (grade > SENIOR_OFFSET) return `高${DIGITS.charAt(grade - SENIOR_OFFSET)}`;
  return `${DIGITS.charAt(grade)}年级`;
}

function readKindergarten(text: string): [number, number] | null {
  const match = /^([托小中大])班?\(?([一二三四五六七八九十\d]{1,3})\)?班?$/.exec(text);
  const grade = match && KINDERGARTEN[match[1] ?? ''];
  const number = readNumber(match?.[2]);
  return grade && number ? [grade, number] : null;
}

function readGrades(text: string): [number, number] | null {
  const match =
    /^(?:小学部?|(初|高)(?:中部?)?)?([一二三四五六七八九1-9]|(?:十[一二]?|1[0-2])(?=年级))(?:年级|年|级)?\(?([一二三四五六七八九十\d]{1,3})\)?班$/.exec(
      text,
    );
  const stage = match?.[1] as '初' | '高' | undefined;
  const base = readNumber(match?.[2]);
  const number = readNumber(match?.[3]);
  if (!base || !number) return null;
  // A bare number does not tell where the grade ends: 302班 is left to readThreeDigits, 12班 and 二十班 stay.
  if (/^(\d+|[一二三四五六七八九]十[一二三四五六七八九]?)班$/.test(text)) return null;
  // A column for the stage beside 七(1)班 repeats what the grade tells already.
  if (!stage || (stage === '初' && base > JUNIOR_OFFSET)) return [base, number];
  return base > 3 ? null : [base + (stage === '初' ? JUNIOR_OFFSET : SENIOR_OFFSET), number];
}

function readThreeDigits(text: string): [number, number] | null {
  const match = /^([1-9])(\d{2})班?$/.exec(text);
  const number = Number(match?.[2]);
  return match && number > 0 ? [Number(match[1]), number] : null;
}

/** Chinese numerals up to 九十九, or digits. */
export function readNumber(text: string | undefined): number | null {
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text) || null;
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match) return null;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : null;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
