import fs from 'node:fs';
import path from 'node:path';

import { Album } from './support/album';
import type { Person } from './support/people';
import { pagesOf } from './support/pdf';
import { signByTouch } from './support/signature';
import { SCREENSHOTS, Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 60_000;
const SCHOOL_HOME = '/packages/school/pages/home/index?schoolId=hewan-primary';

const stage = new Stage();
const album = new Album();

beforeAll(() => stage.set(), START_MS);
afterAll(() => stage.strike());
jest.setTimeout(STEP_MS);

async function openFirstDay(admin: Person): Promise<void> {
  await admin.visit(SCHOOL_HOME);
  await admin.press('第一次使用：还差几步');
  await admin.sees('六步走完');
}

describe('a school’s first day', () => {
  stage.step('shows what is done and what comes next, and keeps a tick', async () => {
    const admin = await stage.person('liu-min', 'phone');
    await openFirstDay(admin);
    await admin.sees('已完成 3/6');
    await album.take(admin, 'first day');
    await admin.press('打勾：学校定下来：用，怎么用');
    await admin.sees('已完成 4/6');
    await openFirstDay(admin);
    await admin.sees('已完成 4/6');
    await admin.button('取消打勾：学校定下来：用，怎么用').waitFor();
  });

  stage.step('hands out two papers, each one page', async () => {
    const admin = await stage.person('liu-min', 'window');
    await openFirstDay(admin);
    await album.take(admin, 'first day');
    for (const [button, title] of [
      ['打印给家长的一页纸', '给家长的一页纸'],
      ['打印给班主任的一页纸', '给班主任的一页纸'],
    ] as const) {
      const opened = admin.context.waitForEvent('page');
      await admin.press(button);
      const tab = await opened;
      await tab.getByRole('heading', { name: title }).waitFor();
      fs.mkdirSync(SCREENSHOTS, { recursive: true });
      await tab.screenshot({ path: path.join(SCREENSHOTS, `sheet ${title}.png`), fullPage: true });
      expect(pagesOf(await tab.pdf({ preferCSSPageSize: true, tagged: false }))).toHaveLength(1);
      await tab.close();
    }
  });

  stage.step('lets a teacher try reading and signing, and keeps nothing of it', async () => {
    const teacher = await stage.person('sun-li', 'phone');
    await teacher.visit('/packages/teacher/pages/trial/index');
    await teacher.sees('这是一封试读信');
    await album.take(teacher, 'trial letter');
    await teacher.press('试着提交');
    await teacher.sees('还没有签名');
    await signByTouch(teacher);
    await teacher.seesNoMore('还没有签名');
    await teacher.button('试着提交').click();
    await teacher.sees('试好了');
    await teacher.visit('/pages/receipts/index');
    await teacher.seesNoMore('试读信');
  });

  stage.step('is on pages everybody can use', async () => {
    expect(album.findings).toEqual([]);
    await Promise.resolve();
  });
});
