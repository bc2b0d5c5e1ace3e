import type { ActionOutput } from '@shared/contracts';
import { TOLD_FOR_MS, isRecorded } from '@shared/domain/receipt';
import type { ChildLink } from '@shared/domain/roles';
import type { Channel, StaffChannel, Tally } from '@shared/domain/tally';
import type { ReceiptStore } from '../ports';

/**
 * What staff recorded for these children of late, so that the family is told. The tallies already read say whether
 * there is anything to look for: an evening on which nothing was recorded costs no request.
 */
export async function listRecorded(
  receipts: ReceiptStore,
  tallies: readonly Tally[],
  children: readonly ChildLink[],
  now: number,
): Promise<NonNullable<ActionOutput<'list-todo'>['recorded']>> {
  const since = now - TOLD_FOR_MS;
  const concerned = children.filter(({ studentId }) =>
    tallies.some((tally) => isRecordedSince(tally, studentId, since)),
  );
  if (concerned.length === 0) return [];
  const found = await receipts.listRecorded(
    concerned.map(({ studentId }) => studentId),
    since,
  );
  return found.flatMap(({ _id: receiptId, channel, recordedBy, ...receipt }) =>
    recordedBy && isStaffChannel(channel) ? [{ ...receipt, receiptId, channel, recordedBy }] : [],
  );
}

function isRecordedSince({ children }: Tally, studentId: string, since: number): boolean {
  const { channel, answeredAt = 0 } = children[studentId] ?? {};
  return channel !== undefined && isRecorded({ channel }) && answeredAt >= since;
}

function isStaffChannel(channel: Channel): channel is StaffChannel {
  return channel !== 'wechat';
}
