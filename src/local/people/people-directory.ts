import { randomBytes } from 'node:crypto';
import fs from 'node:fs';

import { PERSON_ROLES, type LocalPerson, type PersonRole } from './person';

/** Enough for any trial; keeps the file small when someone leans on the button. */
const VISITOR_LIMIT = 50;

/** The people of this machine's trial, kept in one file of the data folder. */
export interface PeopleDirectory {
  list(): LocalPerson[];
  find(key: string): LocalPerson | undefined;
  /** Adds people, or replaces those with the same key. @throws Error on a bad entry or an openid used twice */
  save(people: LocalPerson[]): void;
  /** @throws Error when there are too many visitors already */
  addVisitor(): LocalPerson;
}

/** Opens `people.json`; a missing file is an empty directory. @throws Error when the file is damaged */
export function openPeopleDirectory(file: string): PeopleDirectory {
  let people: LocalPerson[] = fs.existsSync(file) ? readPeople(file) : [];

  function save(changed: LocalPerson[]): void {
    const next = new Map(people.map((person) => [person.key, person]));
    for (const person of changed) next.set(person.key, requirePerson(person));
    const list = [...next.values()];
    if (new Set(list.map(({ openid }) => openid)).size < list.length)
      throw new Error('Two people share an openid.');
    writePeople(file, list);
    people = list;
  }

  return {
    list: () => people.map((person) => ({ ...person })),
    find: (key) => people.find((person) => person.key === key),
    save,
    addVisitor() {
      const count = people.filter(({ role }) => role === 'visitor').length;
      if (count >= VISITOR_LIMIT) throw new Error(`There are ${VISITOR_LIMIT} visitors already.`);
      const visitor: LocalPerson = {
        key: `visitor-${randomBytes(4).toString('hex')}`,
        openid: `oVisitor${randomBytes(10).toString('hex')}`,
        role: 'visitor',
        label: count === 0 ? '新访客' : `新访客 ${count + 1}`,
        note: '第一次打开小程序，还没有绑定孩子',
      };
      save([visitor]);
      return visitor;
    },
  };
}

function readPeople(file: string): LocalPerson[] {
  const list = JSON.parse(fs.readFileSync(file, 'utf8')) as unknown;
  if (!Array.isArray(list)) throw new Error(`${file} is not a list of people.`);
  return list.map((entry) => requirePerson(entry as LocalPerson));
}

function writePeople(file: string, people: LocalPerson[]): void {
  const draft = `${file}.draft`;
  fs.writeFileSync(draft, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
}

function requirePerson({ key, openid, role, label, note }: LocalPerson): LocalPerson {
  // The SDK hands on an identifier of digits only as a number, so an openid starts with a letter.
  const isGood =
    /^[A-Za-z][\w-]{0,49}$/.test(key) &&
    /^[A-Za-z][\w-]{5,63}$/.test(openid) &&
    PERSON_ROLES.includes(role satisfies PersonRole) &&
    typeof label === 'string' &&
    label !== '';
  if (!isGood) throw new Error(`"${key}" is no person: key, openid, role and label are needed.`);
  return { key, openid, role, label, note: note ?? '' };
}
