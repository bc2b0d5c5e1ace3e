import { lettersInSeason, type LetterTemplate } from '@shared/letters';
import { texts } from './texts';

/** For what no template covers. */
const BLANK: LetterTemplate = {
  key: 'blank',
  name: texts.blank,
  title: '',
  kind: 'letter',
  topic: 'other',
  level: 'sign',
  answerDays: 3,
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};

/** What a letter can start from: the season's first, a blank one last. */
export function templatesAt(now: number): LetterTemplate[] {
  return [...lettersInSeason(now), BLANK];
}
