import type { Level } from './notice';
import type { Channel, ChildState } from './tally';

/** How an answer came in, as people read it. */
export const CHANNEL_NAMES: Record<Channel, string> = {
  wechat: '微信',
  paper: '纸质',
  phone: '电话',
  visit: '家访',
};

/** What a family is asked to do, as a verb. */
export const LEVEL_VERBS: Record<Level, string> = { sign: '签收', confirm: '确认', read: '阅读' };

/** Where a child stands, as a school files it: 未绑定, 未送达, 已送达, 已阅读, 已签收 (已确认). */
export function stateName(state: ChildState, level: Level): string {
  // Where reading is all that is asked, an answer that staff record means that the family knows the text.
  if (state === 'answered') return `已${LEVEL_VERBS[level]}`;
  return { unlinked: '未绑定', undelivered: '未送达', delivered: '已送达', opened: '已阅读' }[state];
}
