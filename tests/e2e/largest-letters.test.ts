import type { Locator } from 'playwright-core';
import { Album } from './support/album';
import { SEASON_LETTER } from './support/letter';
import type { Device, Person } from './support/people';
import { readToEnd } from './support/reading';
import { Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 120_000;
const DEVICES: readonly Device[] = ['phone', 'window'];
const SCHOOL = 'schoolId=hewan-primary';
const SCHOOL_HOME = `/packages/school/pages/home/index?${SCHOOL}`;

const stage = new Stage();
const album = new Album();

beforeAll(() => stage.set(), START_MS);
afterAll(() => stage.strike());
jest.setTimeout(STEP_MS);

/** 1.6 times the ordinary size, the largest that can be chosen. */
async function inLargestLetters(key: string, device: Device): Promise<Person> {
  const person = await stage.person(key, device);
  await person.visit('/pages/me/index');
  await person.press(person.screen.getByRole('radio', { name: '特大', exact: true }));
  return person;
}

/** Photographs a page, and holds that nothing of it sticks out sideways. */
async function look(person: Person, name: string): Promise<void> {
  await album.take(person, `largest ${name}`);
  const sticksOut = await person.screen.evaluate((page) => {
    const { clientWidth } = document.documentElement;
    return [page, ...page.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => !element.closest('[class*="scroll"], [class*="layer"]'))
      .map((element) => `${element.className}: ${element.textContent.slice(0, 30)}`)
      .slice(0, 5);
  });
  expect({ name, device: person.device, sticksOut }).toEqual({ name, device: person.device, sticksOut: [] });
}

async function visitAndLook(person: Person, address: string, seen: string | Locator, name: string) {
  await person.visit(address);
  if (typeof seen === 'string') await person.sees(seen);
  else await seen.first().waitFor();
  await look(person, name);
}

describe.each(DEVICES)('in the largest letters, on a %s', (device) => {
  stage.step('a family’s pages hold', async () => {
    const mother = await inLargestLetters('wang-fang', device);
    await look(mother, 'me');
    await visitAndLook(mother, '/pages/todo/index', SEASON_LETTER.title, 'todo');
    await mother.press(mother.button(new RegExp(SEASON_LETTER.title)).first());
    await mother.sees('各位家长');
    await look(mother, 'letter');
    await readToEnd(mother);
    await mother.press(/^为 .* 签字$/);
    await mother.sees('请在此处手写签名');
    await look(mother, 'sign');
    await visitAndLook(mother, '/pages/receipts/index', '回执', 'receipts');
  });

  stage.step('a class teacher’s pages hold', async () => {
    const teacher = await inLargestLetters('chen-jing', device);
    await teacher.visit('/pages/todo/index');
    await teacher.press(/^进入 .*班主任/);
    await teacher.button(new RegExp(`^${SEASON_LETTER.title}，`)).waitFor();
    await look(teacher, 'class');
    await teacher.press(new RegExp(`^${SEASON_LETTER.title}，`));
    await teacher.sees('还没有答复的');
    await look(teacher, 'tally');
    await teacher.press('勾选补录');
    await look(teacher, 'ticking');
    await teacher.visit('/pages/todo/index');
    await teacher.press(/^进入 .*班主任/);
    await teacher.press(/^家长绑定：/);
    await teacher.sees('怎么绑定');
    await look(teacher, 'guardians');
    await visitAndLook(teacher, '/packages/teacher/pages/trial/index', '这是一封试读信', 'trial');
  });

  stage.step('a school’s pages hold', async () => {
    const school = await inLargestLetters('liu-min', device);
    await visitAndLook(school, SCHOOL_HOME, school.button('撤回这封信'), 'school');
    await school.press(school.button('更正').first());
    await school.sees('家长需要重新签字吗');
    await look(school, 'correct');
    const page = (name: string): string => `/packages/school/pages/${name}/index?${SCHOOL}`;
    await visitAndLook(school, page('publish'), '从哪一封开始', 'publish');
    await visitAndLook(school, page('import'), '选择表格文件', 'import');
    await visitAndLook(school, page('classes'), school.button(/^一年级1班，/), 'classes');
    await visitAndLook(school, page('first-day'), '六步走完', 'first day');
  });

  stage.step('a bureau’s pages hold', async () => {
    const officer = await inLargestLetters('zhou-wei', device);
    const page = (name: string): string => `/packages/bureau/pages/${name}/index?orgId=qinghe-county`;
    await visitAndLook(officer, page('home'), '最近几封信', 'bureau');
    await officer.press(/，签收率/);
    await officer.sees('按学区和学校看');
    await look(officer, 'bureau letter');
    await visitAndLook(officer, page('publish'), '从哪一封开始', 'bureau publish');
  });
});

stage.step('every page can be used by everybody', async () => {
  expect(album.findings).toEqual([]);
  await Promise.resolve();
});
