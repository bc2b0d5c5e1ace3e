/** The parts a person of the trial can play; the page lists people by them. */
export const PERSON_ROLES = ['guardian', 'classTeacher', 'schoolAdmin', 'bureauOfficer', 'visitor'] as const;

export type PersonRole = (typeof PERSON_ROLES)[number];

/** Someone the visitor of this trial can be: what WeChat's login gives on a phone. */
export interface LocalPerson {
  /** Short and stable; appears in addresses and cookies. */
  key: string;
  openid: string;
  role: PersonRole;
  /** Chinese, as shown: `王芳 · 两个孩子的妈妈`. */
  label: string;
  /** Chinese; one sentence on what to try as this person, may be empty. */
  note: string;
}
