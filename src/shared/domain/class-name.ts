/** A class as one school year knows it, read from the many ways schools spell it. */
export interface ClassName {
  /** 1-12 for the grades, -4..-1 for 托班/小班/中班/大班, null when the spelling tells no grade. */
  grade: number | null;
  number: number | null;
  /** How the product spells it everywhere: 三年级2班. */
  display: string;
  /** Equal for all spellings of one class. */
  key: string;
}

const DIGITS = '零一二三四五六七八九';
const KINDERGARTEN: Record<string, number> = { 托: -4, 小: -3, 中: -2, 大: -1 };
const SENIOR_OFFSET = 9;
const JUNIOR_OFFSET = 6;
/** Before the youngest of the three years of kindergarten that everybody has: 小班 is -3. */
const KINDERGARTEN_OFFSET = -4;
/** The stage of a school, by the character that names it. */
export type SchoolStage = '幼' | '小' | '初' | '高';
/** What a stage adds to its own years, and how many years it has. */
const STAGES: Record<SchoolStage, { offset: number; years: number }> = {
  幼: { offset: KINDERGARTEN_OFFSET, years: 3 },
  小: { offset: 0, years: 6 },
  初: { offset: JUNIOR_OFFSET, years: 3 },
  高: { offset: SENIOR_OFFSET, years: 3 },
};

/**
 * Reads a class name, with the grade beside it when the sheet has a column for it. Knows 三年级2班, 三(2)班,
 * 三年级（二）班, 三年二班, 302班, 七(1)班, 初一3班, 高中二年级10班 and 大二班; another spelling is kept as it stands.
 * A year of entry (高2024级3班) is read when the school year (2026-2027) is given and the stage is told, there or as
 * the school's own: 2024级3班 alone may be a third grade, a ninth or a twelfth.
 */
export function parseClassName(
  written: string,
  writtenGrade = '',
  schoolYear = '',
  stage: SchoolStage | null = null,
): ClassName {
  const text = fold(written);
  const grade = fold(writtenGrade);
  const alone = readClass(text);
  // A class beside its grade may repeat it (三年级 | 302班); anything else counts within that grade (3 | 3班).
  const repeatsGrade = alone !== null && alone[0] === readClass(joinGrade(grade, '1班'))?.[0];
  const joined = grade && !text.startsWith(grade) ? joinGrade(grade, text) : text;
  const found =
    readEntryYear(grade, text, schoolYear, stage) ??
    (!grade || repeatsGrade ? alone : readClass(joinGrade(grade, text)));
  if (!found) return { grade: readLoneGroup(joined), number: null, display: joined, key: joined };
  const [gradeNumber, classNumber] = found;
  return {
    grade: gradeNumber,
    number: classNumber,
    display: `${gradeName(gradeNumber)}${classNumber}班`,
    key: `${gradeNumber}-${classNumber}`,
  };
}

/** The order classes are listed in: by grade, then number, then spelling. */
export function compareClassNames(a: ClassName, b: ClassName): number {
  return (
    (a.grade ?? 99) - (b.grade ?? 99) ||
    (a.number ?? 99) - (b.number ?? 99) ||
    a.display.localeCompare(b.display, 'zh-CN')
  );
}

/** The grade a class belongs to as people say it (三年级, 大班, 高二), or null when its name tells none. */
export function gradeNameOf(className: string): string | null {
  const { grade } = parseClassName(className);
  if (grade === null) return null;
  return grade < 0 ? `${gradeName(grade)}班` : gradeName(grade);
}

/** The stage that a school's name tells: 初中 for 河湾初级中学; null for 河湾中学 or 河湾学校, which may have several. */
export function schoolStageOf(schoolName: string): SchoolStage | null {
  const told = (
    [
      ['幼', /幼儿园|幼稚园/],
      ['小', /小学/],
      ['初', /初级?中/],
      ['高', /高级?中|职业?高/],
    ] as const
  ).filter(([, words]) => words.test(schoolName));
  return told.length === 1 && !/一贯制|完全中学/.test(schoolName) ? (told[0]?.[0] ?? null) : null;
}

function readClass(written: string): [number, number] | null {
  const text = spelledOut(written);
  return readKindergarten(text) ?? readGrades(text) ?? readThreeDigits(text);
}

/** 三(2), 三年级2, 三(2班), 三年级第2班, 三.2班 and 3-2班 with the words they leave out. */
function spelledOut(text: string): string {
  const number = '([一二三四五六七八九十\\d]{1,3})';
  return text
    .replace(/^幼儿园/, '')
    .replace(/第(?=[一二三四五六七八九十\d])/, '')
    .replace(new RegExp(`\\(${number}班\\)$`), '$1班')
    .replace(new RegExp(`((?:年级|年)${number}|\\(${number}\\))$`), '$1班')
    .replace(/^([初高]?[一二三四五六七八九1-9])[.·-](?=\(?[一二三四五六七八九十\d]{1,3}\)?班$)/, '$1年级');
}

/** The only class of its age in a kindergarten has no number: 大班. */
function readLoneGroup(text: string): number | null {
  const match = /^(?:幼儿园)?([托小中大])班$/.exec(text);
  return (match && KINDERGARTEN[match[1] ?? '']) ?? null;
}

/** A sheet with a column for the grade often holds bare numbers in both. */
function joinGrade(grade: string, text: string): string {
  const gradePart = /^[\d一二三四五六七八九]+$/.test(grade) ? `${grade}年级` : grade;
  return /^\d+$/.test(text) ? `${gradePart}${text}班` : `${gradePart}${text}`;
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function gradeName(grade: number): string {
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
  return base > 3 ? null : [base + STAGES[stage].offset, number];
}

/** 高2024级3班, 高24级3班, 初中 | 2024级3班, 高2024级 | 3班 or 高二 | 2025级3班. */
function readEntryYear(
  grade: string,
  text: string,
  schoolYear: string,
  schoolStage: SchoolStage | null,
): [number, number] | null {
  const startYear = Number(/^(20\d{2})-/.exec(schoolYear)?.[1]);
  const joined = grade && !text.startsWith(grade) ? joinGrade(grade, text) : text;
  const match = /^(.*?)(20\d{2}|\d{2})级\(?([一二三四五六七八九十\d]{1,3})\)?班$/.exec(spelledOut(joined));
  const number = readNumber(match?.[3]);
  if (!startYear || !match || !number) return null;
  const told = match[1] ?? '';
  const stage = told ? stageWord(told) : schoolStage;
  if (!stage) {
    const toldGrade = told ? readClass(joinGrade(told, '1班'))?.[0] : undefined;
    return toldGrade === undefined ? null : [toldGrade, number];
  }
  const { offset, years } = STAGES[stage];
  const entryYear = Number(match[2]);
  const year = startYear - (entryYear < 100 ? 2000 + entryYear : entryYear) + 1;
  return year >= 1 && year <= years ? [offset + year, number] : null;
}

function stageWord(text: string): SchoolStage | null {
  const match = /^(?:(幼)儿园?|(小)学?|(初)中?|(高)中?)部?$/.exec(text);
  return match ? (text.charAt(0) as SchoolStage) : null;
}

function readThreeDigits(text: string): [number, number] | null {
  const match = /^([1-9])(\d{2})班?$/.exec(text);
  const number = Number(match?.[2]);
  return match && number > 0 ? [Number(match[1]), number] : null;
}

/** Chinese numerals up to 九十九, or digits. */
function readNumber(text: string | undefined): number | null {
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text) || null;
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match) return null;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : null;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
