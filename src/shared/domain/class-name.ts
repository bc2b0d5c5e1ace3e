import { gradeName, joinGrade, readClass, readLoneGroup } from './class-spelling';
import { readEntryYear, type SchoolStage } from './entry-year';

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

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
