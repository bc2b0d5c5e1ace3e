import type { Block } from '../domain/letter';
import type { Level, NoticeKind, Topic } from '../domain/notice';

/** A letter a school can send as it stands, or change first. */
export interface LetterTemplate {
  key: string;
  name: string;
  title: string;
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  /** Days families have to answer, counted from the day of publication. */
  answerDays: number;
  blocks: readonly Block[];
}

/** A letter of the library, with the months (1 to 12, in Shanghai) in which schools need it first. */
export interface LibraryLetter extends LetterTemplate {
  months: readonly number[];
}
