import path from 'node:path';

import { projectRoot } from '../support/built-parts';
import { Album } from './support/album';
import { SEASON_LETTER } from './support/letter';
import type { Device, Person } from './support/people';
import { readToEnd } from './support/reading';
import { signByTouch } from './support/signature';
import { Stage } from './support/stage';
import { openTally } from './support/tallies';

const START_MS = 150_000;
const STEP_MS = 90_000;
const CHILD = '张小满';
const CARD = `班主任为${CHILD}补录了纸质回执`;
const DEVICES: readonly Device[] = ['phone', 'window'];

/** Stands in for a photo: any picture the browser can read. */
const PHOTO = path.join(projectRoot, 'docs', 'images', 'first-look.png');

describe('answers outside WeChat, from the slip to the objection', () => {
  const stage = new Stage();
  const album = new Album();

  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.strike());
  jest.setTimeout(STEP_MS);

  const teacherOn = (device: Device): Promise<Person> => stage.person('sun-li', device);
  const grandmother = (): Promise<Person> => stage.person('zhang-nainai', 'phone');

  stage.step('records one slip with its photo', async () => {
    const teacher = await teacherOn('phone');
    await openTally(teacher, SEASON_LETTER.title);
    await teacher.press(`给${CHILD}补录`);
    const sheet = teacher.screen.getByRole('dialog', { name: '补录答复' });
    await teacher.press(sheet.getByRole('radio', { name: /^纸质/ }));
    await teacher.write('谁答复的', '张桂兰');
    const chooser = teacher.page.waitForEvent('filechooser');
    await teacher.press(sheet.getByRole('button', { name: '拍照或选一张' }));
    await (await chooser).setFiles(PHOTO);
    const photo = sheet.getByRole('img', { name: '已选好的回执照片' });
    await photo.waitFor();
    await photo.scrollIntoViewIfNeeded();
    await album.take(teacher, 'outside record photo');
    await teacher.press(sheet.getByRole('button', { name: '确认补录' }));
    await sheet.waitFor({ state: 'detached' });
    await teacher.button(`看${CHILD}的回执照片`).waitFor();
  });

  stage.step('tells the family, and shows it the slip', async () => {
    const family = await grandmother();
    await family.visit('/pages/todo/index');
    await family.sees(CARD);
    await album.take(family, 'outside todo told');
    await family.press('看看');
    await family.sees('纸质，由班主任补录');
    await album.take(family, 'outside receipt recorded');
    await family.press('看纸质回执的照片');
    const sheet = family.screen.getByRole('dialog', { name: `${CHILD}的纸质回执` });
    await sheet.getByRole('button', { name: `放大看${CHILD}的纸质回执照片` }).waitFor();
    const picture = await sheet.locator('img').elementHandle();
    await family.page.waitForFunction((shown) => (shown as HTMLImageElement).naturalWidth > 100, picture);
    await album.take(family, 'outside slip');
    await family.press(sheet.getByRole('button', { name: '关闭' }));
  });

  stage.step('lets the family object, and asks it again', async () => {
    const family = await grandmother();
    await family.press('返回');
    await family.sees(CARD);
    await family.press('不是我们家答复的');
    const sheet = family.screen.getByRole('dialog', { name: '不是我们家答复的' });
    await family.press(sheet.getByRole('radio', { name: '签字的不是孩子的家长' }));
    await album.take(family, 'outside objection');
    await family.press(sheet.getByRole('button', { name: '提出异议' }));
    await family.seesNoMore(CARD);
    await family.button(new RegExp(`${CHILD}.*${SEASON_LETTER.title}`)).waitFor();
  });

  stage.step('shows the teacher who objected and why, and what to do next', async () => {
    for (const device of DEVICES) {
      const teacher = await teacherOn(device);
      await teacher.visit('/pages/todo/index');
      await openTally(teacher, SEASON_LETTER.title);
      const reason = teacher.screen.getByText('家长说：签字的不是孩子的家长');
      await reason.waitFor();
      await reason.scrollIntoViewIfNeeded();
      await album.take(teacher, 'outside objected row');
    }
  });

  stage.step('takes the family’s own signature afterwards', async () => {
    const family = await grandmother();
    await family.press(new RegExp(`${CHILD}.*${SEASON_LETTER.title}`));
    await readToEnd(family);
    await family.press(`为 ${CHILD} 签字`);
    await signByTouch(family);
    await family.button(`提交 ${CHILD} 的签字`).click();
    await family.sees('已签收');
    const teacher = await teacherOn('window');
    await teacher.seesNoMore('家长说：签字的不是孩子的家长');
  });

  stage.step('records a ticked pile of slips at once', async () => {
    for (const device of DEVICES) {
      const teacher = await teacherOn(device);
      // What the other screen recorded is off this list by then.
      if (device === 'window') await teacher.sees(/纸质 3/);
      await teacher.press('勾选补录');
      for (const place of [0, 1, 2]) await teacher.press(teacher.screen.getByRole('checkbox').nth(place));
      await teacher.sees('已勾选 3 人');
      await album.take(teacher, 'outside ticking');
      await teacher.press('补录这 3 人');
      const sheet = teacher.screen.getByRole('dialog', { name: '补录 3 个孩子' });
      await teacher.press(sheet.getByRole('radio', { name: /^纸质/ }));
      await album.take(teacher, 'outside list');
      await teacher.press(sheet.getByRole('button', { name: '确认补录 3 人' }));
      await sheet.waitFor({ state: 'detached' });
      await teacher.sees(device === 'phone' ? /纸质 3/ : /纸质 6/);
    }
  });

  stage.step('keeps every answer in the family’s receipts, each with what became of it', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.visit('/packages/school/pages/home/index?schoolId=hewan-primary');
    await school.press(school.button('撤回这封信').first());
    await school.write('撤回原因', '放学时间有变');
    await school.press(school.screen.getByRole('button', { name: '确认撤回' }));
    const family = await grandmother();
    await family.visit('/pages/receipts/index');
    await family.sees('家长有异议');
    await family.sees('学校已撤回');
    await album.take(family, 'outside receipts marked');
    await family.press(family.button(/家长有异议/));
    await family.sees('您提出了异议');
    await album.take(family, 'outside receipt objected');
  });

  stage.step('has nothing on any of these pages that would keep somebody from using it', async () => {
    expect(album.findings).toEqual([]);
  });
});
