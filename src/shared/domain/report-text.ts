import { needOf } from './needs-help';
import type { Level, NoticeStatus } from './notice';
import { CHANNEL_NAMES, LEVEL_VERBS } from './progress-names';
import { doneByChannel, formatRate, goalRate, ratesOf } from './rates';
import { formatDay, formatMoment } from './school-day';
import type { TallyCounts } from './tally';

export interface ReportFacts {
  /** The school, or the class with its school: whose figures these are. */
  place: string;
  title: string;
  level: Level;
  status: NoticeStatus;
  publishedAt: number;
  deadlineAt: number | null;
  counts: TallyCounts;
  /** How many classes were sent it; null for the report of one class. */
  classes: number | null;
  now: number;
}

/**
 * The short text a leader is sent (汇报): what went out, whom it reached and how, what is being done for the others.
 * It names no family and ranks no class.
 */
export function reportText(facts: ReportFacts): string {
  const { place, title, status, publishedAt, deadlineAt, counts, classes, now } = facts;
  const due = deadlineAt === null ? '' : `，${formatDay(deadlineAt)}截止`;
  const extent = classes === null ? '' : `${classes} 个班，`;
  return [
    `【汇报】《${title}》`,
    `${place}，数字截至 ${formatMoment(now)}。`,
    `${formatDay(publishedAt)}发出${due}，${extent}共 ${counts.total} 名学生${movementWords(counts)}。`,
    ...(status === 'withdrawn' ? ['这封信已撤回，以下为撤回前的情况。'] : []),
    ratesWords(facts),
    ...nextSteps(facts),
  ].join('\n');
}

function movementWords({ joined, left }: TallyCounts): string {
  const parts = [joined > 0 && `发出后转入 ${joined}`, left > 0 && `转出 ${left} 不计入`].filter(Boolean);
  return parts.length > 0 ? `（${parts.join('，')}）` : '';
}

function ratesWords({ level, counts }: ReportFacts): string {
  const rates = ratesOf(level, counts).map((rate) => `${rate.name} ${formatRate(rate)}`);
  const ways = doneByChannel(level, counts).map(({ channel, count }) => `${CHANNEL_NAMES[channel]} ${count}`);
  const how = ways.length > 0 ? `${LEVEL_VERBS[level]}方式：${ways.join('、')}。` : '';
  const late = counts.late > 0 ? `其中逾期 ${counts.late}。` : '';
  return `${rates.join('，')}。${how}${late}`;
}

function nextSteps({ level, status, counts }: ReportFacts): string[] {
  const { done, total } = goalRate(level, counts);
  const { unlinked, undelivered, unanswered } = needOf(level, counts);
  if (done === total) return ['每个孩子的家里都答复了。'];
  if (status !== 'open') return [`还有 ${total - done} 户没有${LEVEL_VERBS[level]}。`];
  const steps = [
    unlinked > 0 && `${unlinked} 户还没绑定微信，班主任电话联系、送纸质告知书，必要时家访，答复后补录`,
    undelivered > 0 && `${undelivered} 户还没送达，班主任在群里提醒并电话联系`,
    unanswered > 0 && `${unanswered} 户已收到还没${LEVEL_VERBS[level]}，再提醒一次`,
  ].filter((step) => step !== false);
  return [
    `还有 ${total - done} 户没有${LEVEL_VERBS[level]}，下一步：`,
    ...steps.map((step) => `· ${step}。`),
  ];
}
