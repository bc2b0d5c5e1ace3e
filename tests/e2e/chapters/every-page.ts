import type { Locator } from 'playwright-core';

import { Album } from '../support/album';
import { SEASON_LETTER } from '../support/letter';
import { newcomer } from '../support/newcomer';
import { SCREENS, type Device, type Person } from '../support/people';
import { readToEnd } from '../support/reading';
import { workbook } from '../support/rosters';
import { signByMouse, signByTouch } from '../support/signature';
import type { Stage } from '../support/stage';
import { openTally } from '../support/tallies';

const DEVICES: readonly Device[] = ['phone', 'window'];
const SCHOOL_HOME = '/packages/school/pages/home/index?schoolId=hewan-primary';

/** Every page once more, as it looks after the story, in light and dark, small and wide. */
export function showsEveryPage(stage: Stage): void {
  const album = new Album();
  for (const device of DEVICES) {
    stage.step(`shows every page of families (${device})`, async () => {
      await photographFamily(await stage.person('wang-fang', device), album);
      await photographNewcomer(await newcomer(stage, device), album);
    });
    stage.step(`shows every page of class teachers (${device})`, async () => {
      await photographTeacher(await stage.person('chen-jing', device), album);
    });
    stage.step(`shows every page of the school (${device})`, async () => {
      await photographSchool(await stage.person('liu-min', device), album);
    });
    stage.step(`shows the page around the app (${device})`, async () => {
      await photographShell(stage, device, album);
    });
  }

  stage.step('has nothing on any of these pages that would keep somebody from using it', async () => {
    expect(album.findings).toEqual([]);
  });
}

async function photographFamily(mother: Person, album: Album): Promise<void> {
  // Two devices, two children: each has a letter left to sign.
  const child = mother.device === 'phone' ? '李沐阳' : '李沐晴';
  await mother.visit('/pages/todo/index');
  const card = mother.button(new RegExp(`${child}.*${SEASON_LETTER.title}`));
  await card.waitFor();
  await album.take(mother, 'family todo');
  await mother.press(card);
  await mother.sees('各位家长');
  await album.take(mother, 'family notice');
  await readToEnd(mother);
  await mother.press(`为 ${child} 签字`);
  const submit = mother.button(`提交 ${child} 的签字`);
  await submit.click();
  await mother.sees('还没有签名');
  await album.take(mother, 'family sign empty');
  await (mother.device === 'phone' ? signByTouch(mother) : signByMouse(mother));
  await album.take(mother, 'family sign');
  await submit.click();
  await mother.sees('已签收');
  await album.take(mother, 'family signed');
  await mother.press(/^查看.*回执$/);
  await mother.sees('这是孩子的正式回执。');
  await album.take(mother, 'family receipt');
  await mother.visit('/pages/receipts/index');
  await mother.button(new RegExp(SEASON_LETTER.title)).first().waitFor();
  await album.take(mother, 'family receipts');
  await mother.visit('/pages/me/index');
  await mother.sees('您是妈妈（王芳）');
  await album.take(mother, 'family me');
  await photographInLargestText(mother, album);
}

/** A grandmother's size of letters, where it is tightest. */
async function photographInLargestText(reader: Person, album: Album): Promise<void> {
  const size = (name: string): Locator => reader.screen.getByRole('radio', { name, exact: true });
  await reader.press(size('特大'));
  await album.take(reader, 'family me largest');
  await reader.press(reader.screen.getByRole('radio', { name: '回执' }));
  await reader.button(new RegExp(SEASON_LETTER.title)).first().waitFor();
  await album.take(reader, 'family receipts largest');
  await reader.press(reader.button(new RegExp(SEASON_LETTER.title)).first());
  await reader.sees('这是孩子的正式回执。');
  await album.take(reader, 'family receipt largest');
  await reader.visit('/pages/me/index');
  await reader.press(size('标准'));
}

async function photographNewcomer(visitor: Person, album: Album): Promise<void> {
  await visitor.press('获取绑定码');
  await visitor.sees('请念给班主任听');
  await album.take(visitor, 'family link code');
}

async function photographTeacher(teacher: Person, album: Album): Promise<void> {
  await teacher.visit('/pages/todo/index');
  await teacher.press(/^进入 .*班主任/);
  await teacher.button(new RegExp(`^${SEASON_LETTER.title}，`)).waitFor();
  await album.take(teacher, 'teacher class');
  await teacher.press(/^家长绑定：/);
  await teacher.sees('怎么绑定');
  await album.take(teacher, 'teacher guardians');
  await teacher.press(teacher.button(/^给.+绑定家长$/).first());
  await teacher.sees('绑定到这个孩子');
  await album.take(teacher, 'teacher link');
  await teacher.visit('/pages/todo/index');
  await openTally(teacher, SEASON_LETTER.title);
  await album.take(teacher, 'teacher tally');
  await teacher.press(teacher.button(/^给.+补录$/).first());
  await teacher.sees('给这个孩子补录');
  await album.take(teacher, 'teacher record');
}

async function photographSchool(school: Person, album: Album): Promise<void> {
  await school.visit(SCHOOL_HOME);
  await school.button('撤回这封信').first().waitFor();
  await album.take(school, 'school home');
  await school.press(school.button('撤回这封信').first());
  await school.sees('撤回不能取消');
  await album.take(school, 'school withdraw');
  await school.press('关闭');
  await school.press('班级与花名册');
  await school.button(/^一年级1班，\d+ 名学生/).waitFor();
  await album.take(school, 'school classes');
  await school.visit(SCHOOL_HOME);
  await school.press('发告家长书');
  await school.sees('从哪一封开始');
  await album.take(school, 'school publish');
  await school.press('预览');
  await school.sees('家长看到的样子');
  await album.take(school, 'school preview');
  await school.press('关闭');
  await school.press('发布');
  await school.sees('现在发布');
  await album.take(school, 'school confirm');
  await photographImport(school, album);
}

async function photographImport(school: Person, album: Album): Promise<void> {
  await school.visit(SCHOOL_HOME);
  await school.press('导入花名册');
  await school.sees('表格长这样就行');
  await album.take(school, 'school import');
  const chooser = school.page.waitForEvent('filechooser');
  await school.press('选择表格文件');
  await (await chooser).setFiles(await workbook());
  await school.sees('还没有生效');
  await album.take(school, 'school import preview');
}

async function photographShell(stage: Stage, device: Device, album: Album): Promise<void> {
  const context = await stage.browser.newContext({ ...SCREENS[device], locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${stage.server.address}&as=zhang-nainai`);
  const app = page.frameLocator('#app').locator('.taro_page:visible');
  await app.getByText('张小满').first().waitFor();
  await album.take({ page, device }, 'shell');
  if (device === 'phone') {
    await page.getByRole('button', { name: /^切换身份/ }).tap();
    await album.take({ page, device }, 'shell people');
    await page.getByRole('button', { name: /^微信消息/ }).tap();
    await album.take({ page, device }, 'shell messages');
  }
  await context.close();
}
