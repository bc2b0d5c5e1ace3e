import { CHANNELS, type TallyCounts } from '@shared/domain/tally';
import { CHANNEL_NAMES } from '../../components/channel-names';

/**
 * How the answers came in, e.g. 微信 40 · 纸质 5; channels without an answer are left out. Nothing where all came in
 * WeChat: the figure above says that already.
 */
export function channelSplit(counts: TallyCounts): string {
  if (counts.wechat === counts.answered) return '';
  return CHANNELS.filter((channel) => counts[channel] > 0)
    .map((channel) => `${CHANNEL_NAMES[channel]} ${counts[channel]}`)
    .join(' · ');
}
