import type { Level } from '@shared/domain/notice';
import { formatDay } from '@shared/domain/school-day';
import { LEVEL_VERBS } from './texts';

export interface NudgeFacts {
  title: string;
  level: Level;
  /** Children whose family has not yet done what is asked. */
  remaining: number;
  /** Of those, children nobody is linked to: their families cannot open the notice yet. */
  unlinked: number;
  deadlineAt: number | null;
  now: number;
}

/** A reminder for the class group that names nobody: several cities forbid naming parents in public, and so do we. */
export function nudgeText({ title, level, remaining, unlinked, deadlineAt, now }: NudgeFacts): string {
  const first = `《${title}》还有 ${remaining} 位家长没有${LEVEL_VERBS[level]}，请打开小程序看一看。`;
  const due = deadlineAt !== null && now <= deadlineAt ? `${formatDay(deadlineAt)}截止。` : '';
  const link = unlinked > 0 ? '还没有绑定孩子的，请在小程序「我的」里获取绑定码，私下报给我。' : '';
  return `${first}${due}${link}`;
}
