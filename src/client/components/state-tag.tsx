import type { Level } from '@shared/domain/notice';
import type { Channel, ChildState } from '@shared/domain/tally';
import type { ReactElement } from 'react';
import { Badge, type BadgeTone } from './badge';

const NAMES: Record<Exclude<ChildState, 'answered'>, string> = {
  unlinked: '未绑定',
  undelivered: '未送达',
  delivered: '已送达',
  opened: '已阅读',
};

const TONES: Record<ChildState, BadgeTone> = {
  unlinked: 'danger',
  undelivered: 'warn',
  delivered: 'plain',
  opened: 'info',
  answered: 'accent',
};

export const CHANNEL_NAMES: Record<Channel, string> = {
  wechat: '微信',
  paper: '纸质',
  phone: '电话',
  visit: '家访',
};

/** What an answered notice is called: signed by hand, or confirmed (an answer on paper to a text merely to be read counts as read). */
function answeredName(level: Level): string {
  if (level === 'read') return '已阅读';
  return level === 'sign' ? '已签收' : '已确认';
}

export interface StateTagProps {
  state: ChildState;
  level: Level;
  /** How an answer came in; WeChat is the ordinary way and not named. */
  channel?: Channel | null;
  isLate?: boolean;
}

/** Where a child stands, in the field's own word: 未绑定 … 已签收, with 纸质/电话/家访 and 逾期 where they apply. */
export function StateTag({ state, level, channel, isLate }: StateTagProps): ReactElement {
  const name = state === 'answered' ? answeredName(level) : NAMES[state];
  const marks = [channel && channel !== 'wechat' ? CHANNEL_NAMES[channel] : '', isLate ? '逾期' : ''];
  return <Badge tone={TONES[state]}>{[name, ...marks.filter(Boolean)].join(' · ')}</Badge>;
}
