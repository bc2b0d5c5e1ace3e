import type { RecordedMessage } from '../messages';
import type { ShownMessage } from './shown';

/** The interface that sends a subscription message (订阅消息). */
const SEND = 'subscribeMessage.send';

/** @returns the messages that reached the phone, as its lock screen shows them: one line a field of the template. */
export function shownMessages(recorded: readonly RecordedMessage[]): ShownMessage[] {
  return recorded
    .filter(({ api, errcode }) => api === SEND && errcode === 0)
    .map(({ data, at }) => ({
      title: '服务通知',
      lines: fieldsOf(data['data']),
      sentAt: at,
      ...(typeof data['page'] === 'string' && { page: data['page'] }),
    }));
}

/** A template's fields are `{ thing1: { value: '…' } }`. */
function fieldsOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap((field: unknown) => {
    const { value } = (field ?? {}) as { value?: unknown };
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
}
