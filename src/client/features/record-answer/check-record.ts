import { STAFF_CHANNELS, type StaffChannel } from '@shared/domain/tally';
import { texts } from './texts';

/** What a teacher has filled in so far. */
export interface RecordForm {
  channel: StaffChannel | null;
  signerName: string;
  note: string;
}

export type RecordFaults = Partial<Record<keyof RecordForm, string>>;

/** One child's record names who answered; the slips of a ticked list carry the signatures themselves. */
export type RecordKind = 'one' | 'list';

export const EMPTY_RECORD: RecordForm = { channel: null, signerName: '', note: '' };

const LONGEST_NAME = 20;
const LONGEST_NOTE = 200;

/** What stands in the way of recording, by field; empty when nothing does. The server checks the same again. */
export function faultsIn({ channel, signerName, note }: RecordForm, kind: RecordKind = 'one'): RecordFaults {
  const faults: RecordFaults = {};
  const name = signerName.trim();
  if (!channel) faults.channel = texts.channelMissing;
  if (!name && kind === 'one') faults.signerName = texts.signerMissing;
  else if (name.length > LONGEST_NAME) faults.signerName = texts.signerTooLong;
  else if (/[<>]/.test(name)) faults.signerName = texts.signerBad;
  if (note.trim().length > LONGEST_NOTE) faults.note = texts.noteTooLong(note.trim().length - LONGEST_NOTE);
  return faults;
}

/** Whether what was stored on the phone is a form of this shape. */
export function isRecordForm(value: unknown): value is RecordForm {
  if (typeof value !== 'object' || value === null) return false;
  const { channel, signerName, note } = value as Record<string, unknown>;
  const isChannel = channel === null || STAFF_CHANNELS.some((known) => known === channel);
  return isChannel && typeof signerName === 'string' && typeof note === 'string';
}
