import { Album } from './support/album';
import type { Device, Person } from './support/people';
import { readToEnd } from './support/reading';
import { signByTouch } from './support/signature';
import { Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 60_000;
const HOME = '/packages/bureau/pages/home/index?orgId=qinghe-county';
const SEEDED = '交通安全';
const TITLE = '雨雪天气上学放学告家长书';
const REASON = '天气转好，不再需要';

describe('a letter from the bureau, to every school of the county and back', () => {
  const stage = new Stage();
  const album = new Album();

  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.strike());
  jest.setTimeout(STEP_MS);

  stage.step('leads an officer from the first page to the county’s letters', async () => {
    const officer = await stage.person('zhou-wei', 'phone');
    await officer.press(/进入 清河县教育局/);
    await officer.sees('3 个学区和中心校 · 4 所学校');
    await officer.sees('1 所学校还没有导入花名册');
    await officer.sees('已发到 2/2 所学校');
    await officer.sees('最近几封信');
    expect(await officer.words()).not.toMatch(/排名|第\d+名|%/);
  });

  stage.step(
    'goes from a district down to its schools, with counts and without any child’s name',
    async () => {
      const officer = await stage.person('zhou-wei', 'phone');
      await officer.press(new RegExp(`${SEEDED}.*，签收率`));
      await officer.sees('按学区和学校看');
      await officer.press(/^看城关学区的各校/);
      await officer.sees('城关镇中心幼儿园');
      await officer.press(/^看城关中心校的各校/);
      await officer.sees('城关镇第二小学');
      await officer.sees(/户还没绑定/);
      await officer.press('回到上一级');
      await officer.sees('城关镇中心幼儿园');
      expect(await officer.words()).not.toMatch(/年级|大1班/);
    },
  );

  stage.step('sends a letter to every school, and says which cannot get it and why', async () => {
    const officer = await stage.person('zhou-wei', 'phone');
    await officer.visit(HOME);
    await officer.press('发告家长书');
    await officer.sees('从哪一封开始');
    await officer.write('标题', TITLE);
    await officer.sees('将发给 4 所学校');
    await officer.sees('其中 1 所还没有花名册');
    await officer.press('发布');
    await officer.sees(`《${TITLE}》将发给 4 所学校`);
    await officer.press('现在发送');
    await officer.sees('已发到 3/4 所学校');
    await officer.sees('柳林教学点');
    await officer.sees('还没有导入花名册，信发不到');
    await album.take(officer, 'bureau sent');
  });

  stage.step('reaches a family, and the signature is counted up to the county', async () => {
    const mother = await stage.person('zhang-nainai', 'phone');
    await mother.visit('/pages/todo/index');
    await mother.press(new RegExp(`张小满.*${TITLE}`));
    await readToEnd(mother);
    await mother.press('为 张小满 签字');
    await signByTouch(mother);
    await mother.button('提交 张小满 的签字').click();
    await mother.sees('已签收');
    const officer = await stage.person('zhou-wei', 'phone');
    await officer.press('看各校情况');
    await officer.screen.getByRole('img', { name: /^签收率：177 人中有 1 人$/ }).waitFor();
    await officer.sees('需要帮一把的学校');
    await officer.press(/^看河湾学区的各校/);
    await officer.sees('签收率 1/135');
  });

  stage.step('shows the school from whom the letter is', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.visit('/packages/school/pages/home/index?schoolId=hewan-primary');
    await school.sees(TITLE);
    await school.sees('清河县教育局发来，班主任照常跟进');
  });

  for (const device of ['phone', 'window'] as Device[]) {
    stage.step(`shows every page of the bureau (${device})`, async () => {
      await photograph(await stage.person('zhou-wei', device), album);
    });
  }

  stage.step('takes the letter back everywhere, with the reason', async () => {
    const officer = await stage.person('zhou-wei', 'window');
    await officer.visit(HOME);
    await officer.press(new RegExp(`^${TITLE}，`));
    await officer.press('撤回这封信');
    await officer.press('确认撤回');
    await officer.sees('请写明原因，学校和家长才知道怎么回事。');
    await officer.write('撤回原因', REASON);
    await officer.press('确认撤回');
    await officer.sees(`已撤回：${REASON}`);
    const parent = await stage.person('wang-fang', 'phone');
    await parent.visit('/pages/todo/index');
    await parent.sees('李沐阳');
    expect(await parent.button(new RegExp(TITLE)).count()).toBe(0);
  });

  stage.step('has nothing on any of these pages that would keep somebody from using it', async () => {
    expect(album.findings).toEqual([]);
  });
});

async function photograph(officer: Person, album: Album): Promise<void> {
  await officer.visit(HOME);
  await officer.sees('最近几封信');
  await album.take(officer, 'bureau home');
  await officer.press(/^看城关学区的各校/);
  await officer.sees('最近几封信 · 城关学区');
  await officer.visit(HOME);
  await officer.press(new RegExp(`${SEEDED}.*，签收率`));
  await officer.sees('按学区和学校看');
  await album.take(officer, 'bureau notice');
  await officer.press('看信的内容');
  await officer.sees('各位家长');
  await officer.press('关闭');
  await officer.visit(HOME);
  await officer.press('发告家长书');
  await officer.sees('发给哪些学校');
  await officer.press(officer.screen.getByRole('radio', { name: /^选学区或中心校/ }));
  await officer.press(officer.screen.getByRole('checkbox', { name: /^城关学区/ }));
  await officer.sees('将发给 2 所学校');
  await album.take(officer, 'bureau publish');
}
