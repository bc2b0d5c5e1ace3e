import type { Channel } from '@shared/domain/tally';

/** How an answer came in, as people read it. */
export const CHANNEL_NAMES: Record<Channel, string> = {
  wechat: '微信',
  paper: '纸质',
  phone: '电话',
  visit: '家访',
};
