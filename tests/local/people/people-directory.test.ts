import fs from 'node:fs';
import path from 'node:path';

import { openPeopleDirectory } from '../../../src/local/people/people-directory';
import type { LocalPerson } from '../../../src/local/people/person';
import { temporaryFolder } from '../../support/temporary-folder';

const mother: LocalPerson = {
  key: 'mother',
  openid: 'oMother',
  role: 'guardian',
  label: '王芳 · 两个孩子的妈妈',
  note: '',
};
const teacher: LocalPerson = {
  ...mother,
  key: 'teacher',
  openid: 'oTeacher',
  role: 'classTeacher',
  label: '李老师',
};

function newFile(): string {
  return path.join(temporaryFolder(), 'people.json');
}

describe('the people directory', () => {
  it('is empty without a file, and keeps its people across a restart', () => {
    const file = newFile();
    const people = openPeopleDirectory(file);
    expect(people.list()).toEqual([]);
    people.save([mother, teacher]);
    expect(openPeopleDirectory(file).list()).toEqual([mother, teacher]);
    expect(openPeopleDirectory(file).find('teacher')).toEqual(teacher);
  });

  it('replaces a person with the same key', () => {
    const people = openPeopleDirectory(newFile());
    people.save([mother]);
    people.save([{ ...mother, note: '新的说明' }, teacher]);
    expect(people.list().map(({ key, note }) => [key, note])).toEqual([
      ['mother', '新的说明'],
      ['teacher', ''],
    ]);
  });

  it('makes a visitor whom nobody knows', () => {
    const file = newFile();
    const people = openPeopleDirectory(file);
    const [first, second] = [people.addVisitor(), people.addVisitor()];
    expect(first).toMatchObject({ role: 'visitor', label: '新访客' });
    expect(second.label).toBe('新访客 2');
    expect(second.openid).not.toBe(first.openid);
    expect(openPeopleDirectory(file).find(second.key)).toEqual(second);
  });

  it('stops at fifty visitors', () => {
    const people = openPeopleDirectory(newFile());
    for (let count = 0; count < 50; count += 1) people.addVisitor();
    expect(() => people.addVisitor()).toThrow('50');
    expect(people.list()).toHaveLength(50);
  });

  it('lets no two people share an openid, and keeps what it had', () => {
    const file = newFile();
    const people = openPeopleDirectory(file);
    people.save([mother]);
    expect(() => people.save([{ ...teacher, openid: 'oMother' }])).toThrow('openid');
    expect(openPeopleDirectory(file).list()).toEqual([mother]);
    expect(people.list()).toEqual([mother]);
  });

  it.each([
    ['an openid of digits, which the SDK would turn into a number', { openid: '123456' }],
    ['a role that does not exist', { role: 'admin' as LocalPerson['role'] }],
    ['no label', { label: '' }],
    ['a key that no cookie can carry', { key: 'a.b' }],
  ])('refuses %s', (_, change) => {
    expect(() => openPeopleDirectory(newFile()).save([{ ...mother, ...change }])).toThrow('no person');
  });

  it('says which file is damaged', () => {
    const file = newFile();
    fs.writeFileSync(file, '{}');
    expect(() => openPeopleDirectory(file)).toThrow('people.json');
  });
});
