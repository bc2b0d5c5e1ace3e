import type { LocalPerson, PersonRole } from '../people/person';

/** A person as the page may know them: without the openid. */
export interface ShownPerson {
  key: string;
  role: PersonRole;
  label: string;
  note: string;
}

/** One message as WeChat's lock screen would show it. */
export interface ShownMessage {
  title: string;
  lines: string[];
  /** Epoch ms. */
  sentAt: number;
  /** The mini-program's page it opens, with its query; may be missing. */
  page?: string;
}

export interface ShownPeople {
  people: ShownPerson[];
  /** The key of the person who holds the phone. */
  current: string | null;
}

export function shownPerson({ key, role, label, note }: LocalPerson): ShownPerson {
  return { key, role, label, note };
}
