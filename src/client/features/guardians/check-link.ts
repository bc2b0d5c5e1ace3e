import type { Relation } from '@shared/domain/roles';
import { readCode } from './read-code';
import { texts } from './texts';

/** What staff have filled in so far. */
export interface LinkForm {
  code: string;
  relation: Relation | null;
  guardianName: string;
}

export type LinkFaults = Partial<Record<keyof LinkForm, string>>;

export const EMPTY_LINK: LinkForm = { code: '', relation: null, guardianName: '' };

const LONGEST_NAME = 20;

/** What stands in the way of linking, by field; empty when nothing does. The server checks the same again. */
export function faultsIn({ code, relation, guardianName }: LinkForm): LinkFaults {
  const faults: LinkFaults = {};
  const read = readCode(code);
  const name = guardianName.trim();
  if (read.fault) faults.code = read.fault;
  if (!relation) faults.relation = texts.relationMissing;
  if (!name) faults.guardianName = texts.guardianNameMissing;
  else if (name.length > LONGEST_NAME) faults.guardianName = texts.guardianNameTooLong;
  else if (/[<>]/.test(name)) faults.guardianName = texts.guardianNameBad;
  return faults;
}
