import type { StaffChannel } from '@shared/domain/tally';
import { texts } from './texts';

/** What a teacher has filled in so far. */
export interface RecordForm {
  channel: StaffChannel | null;
  signerName: string;
  note: string;
}

export type RecordFaults = Partial<Record<keyof RecordForm, string>>;

export const EMPTY_RECORD: RecordForm = { channel: null, signerName: '', note: '' };

const LONGEST_NAME = 20;
const LONGEST_NOTE = 200;

/** What stands in the way of recording, by field; empty when nothing does. The server checks the same again. */
export function faultsIn({ channel, signerName, note }: RecordForm): RecordFaults {
  const faults: RecordFaults = {};
  const name = signerName.trim();
  if (!channel) faults.channel = texts.channelMissing;
  if (!name) faults.signerName = texts.signerMissing;
  else if (name.length > LONGEST_NAME) faults.signerName = texts.signerTooLong;
  else if (/[<>]/.test(name)) faults.signerName = texts.signerBad;
  if (note.trim().length > LONGEST_NOTE) faults.note = texts.noteTooLong(note.trim().length - LONGEST_NOTE);
  return faults;
}
