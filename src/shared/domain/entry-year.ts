import { joinGrade, JUNIOR_OFFSET, readClass, readNumber, SENIOR_OFFSET, spelledOut } from './class-spelling';

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

/** 高2024级3班, 高24级3班, 初中 | 2024级3班, 高2024级 | 3班 or 高二 | 2025级3班. */
export function readEntryYear(
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
