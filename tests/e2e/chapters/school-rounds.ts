import { Album } from '../support/album';
import type { Device, Person } from '../support/people';
import type { Stage } from '../support/stage';

const HOME = '/packages/school/pages/home/index?schoolId=hewan-primary';
const TITLE = '明天大风降温，请家长接送';
const CORRECTED = '明天大风降温，15:30 放学请家长接送';
const REASON = '放学时间由 16:30 改为 15:30';

const album = new Album();

async function school(stage: Stage, device: Device = 'window'): Promise<Person> {
  return stage.person('liu-min', device);
}

/** Writes an alert for one grade and stops before it is sent. */
async function writesAlert(person: Person): Promise<void> {
  await person.visit(HOME);
  await person.press('发告家长书');
  await person.press(person.screen.getByRole('radio', { name: '安全预警' }));
  await person.press(person.screen.getByRole('radio', { name: '天气' }));
  await person.write('标题', TITLE);
  await person.press(person.screen.getByRole('radio', { name: /^按年级/ }));
  await person.sees('请至少选择一个年级');
  await person.press(person.screen.getByRole('checkbox', { name: /^三年级/ }));
}

/** A letter is planned, seen by nobody, sent, corrected so that families answer again, and written once more. */
export function plansAndCorrects(stage: Stage): void {
  stage.step('asks a confirmation for an alert, and says whom one grade is', async () => {
    const person = await school(stage);
    await writesAlert(person);
    const level = person.screen.getByRole('radiogroup', { name: '请家长做什么' });
    expect(await level.getByRole('radio', { name: /^确认/ }).getAttribute('aria-checked')).toBe('true');
    await person.sees('共 1 个班、45 个孩子');
    await person.press(person.screen.getByRole('radio', { name: /^到时候自动发/ }));
    await person.sees('误差在五分钟以内');
    await album.take(person, 'school publish planned');
    await person.press('改时间');
    await person.screen.getByRole('dialog', { name: '选哪天、几点发' }).waitFor();
    await album.take(person, 'school publish time');
    await person.press(/^就定/);
  });

  stage.step('shows the letter as a parent meets it, to the end, and keeps nothing of it', async () => {
    const person = await school(stage);
    await person.press('预览');
    const preview = person.screen.getByRole('dialog', { name: '家长看到的样子' });
    await preview.getByText('王小明', { exact: true }).first().waitFor();
    await album.take(person, 'school publish preview');
    await person.press(preview.getByRole('button', { name: '王小明 的信，确认已读' }));
    await preview.getByText('没有保存，也没有发给任何人').waitFor();
    await person.press(preview.getByRole('button', { name: '关闭' }));
  });

  stage.step('keeps a planned letter from families, and shows it to the school as waiting', async () => {
    const person = await school(stage);
    await person.press('发布');
    const question = person.screen.getByRole('dialog', { name: '确认发布' });
    await question.getByText('自动发出，按那时的花名册和绑定计算').waitFor();
    await person.press(question.getByRole('button', { name: '排好时间' }));
    await person.sees('时间排好了');
    await album.take(person, 'school planned');
    await person.press('回学校首页');
    await person.button('现在就发').waitFor();
    await album.take(person, 'school home planned');
    const mother = await stage.person('wang-fang', 'phone');
    await mother.visit('/pages/todo/index');
    await mother.sees('李沐阳');
    expect(await mother.button(new RegExp(TITLE)).count()).toBe(0);
  });

  stage.step('changes what waits, and sends it before its time', async () => {
    const person = await school(stage);
    await person.press('修改');
    await person.sees('这封信还没有发出，家长还看不到');
    expect(await person.screen.getByRole('textbox', { name: '标题' }).inputValue()).toBe(TITLE);
    await person.visit(HOME);
    await person.press('现在就发');
    await person.press('现在发出');
    await person.seesNoMore('等待发出');
    await person.button('更正').nth(1).waitFor();
    await person.screen.getByRole('heading', { name: TITLE }).waitFor();
    const mother = await stage.person('wang-fang', 'phone');
    await mother.press('刷新');
    await mother.press(new RegExp(`李沐阳.*${TITLE}`));
    await mother.sees('各位家长');
    await confirmsAtTheEnd(mother);
  });

  stage.step('asks whether families have to answer again, and why', async () => {
    const person = await school(stage);
    await person.press(person.button('更正').first());
    await person.sees('家长需要重新确认吗？');
    await person.write('标题', CORRECTED);
    await person.press(person.screen.getByRole('radio', { name: /^需要/ }));
    await person.write('为什么要重新答复', REASON);
    await album.take(person, 'school correct');
    await person.press('更正');
    await album.take(person, 'school correct question');
    await person.press('现在更正');
    await person.sees('已经更正');
    await person.press('回学校首页');
    await person.sees('更正后的第 2 轮');
    await album.take(person, 'school home corrected');
  });

  stage.step(
    'tells a mother who had answered why she is asked again, and takes her second answer',
    async () => {
      const mother = await stage.person('wang-fang', 'phone');
      await mother.visit('/pages/todo/index');
      await mother.sees('更正后请重新确认');
      await mother.sees(`原因：${REASON}`);
      await album.take(mother, 'family todo corrected');
      await mother.press(new RegExp(`李沐阳.*${CORRECTED}`));
      await mother.sees('学校更正了这封信，请重新确认');
      await album.take(mother, 'family notice corrected');
      await confirmsAtTheEnd(mother);
      await mother.visit('/pages/receipts/index');
      await mother.button(new RegExp(`李沐阳.*${CORRECTED}`)).waitFor();
      await mother.button(new RegExp(`李沐阳.*${TITLE}`)).waitFor();
      await album.take(mother, 'family receipts corrected');
    },
  );

  stage.step('starts a new letter from an old one’s text, without its dates', async () => {
    const person = await school(stage);
    await person.press(person.button('照着再写一封').first());
    await person.sees(`照着《${CORRECTED}》写的新信`);
    expect(await person.screen.getByRole('textbox', { name: '标题' }).inputValue()).toBe(CORRECTED);
    await album.take(person, 'school publish copy');
    await person.press(person.screen.getByRole('radio', { name: /^到时候自动发/ }));
    await person.press('发布');
    await person.press('排好时间');
    await person.press('回学校首页');
    await person.press('取消发送');
    await person.press(person.screen.getByRole('dialog').getByRole('button', { name: '取消发送' }));
    await person.seesNoMore('等待发出');
  });

  stage.step(
    'shows planning and correcting on a phone too, with nothing that keeps somebody out',
    async () => {
      const person = await school(stage, 'phone');
      await writesAlert(person);
      await person.press(person.screen.getByRole('radio', { name: /^到时候自动发/ }));
      await album.take(person, 'school publish planned');
      await person.press('改时间');
      await album.take(person, 'school publish time');
      await person.press(/^就定/);
      await person.press('预览');
      await album.take(person, 'school publish preview');
      await person.press('关闭');
      await person.press('发布');
      await person.press('排好时间');
      await person.press('回学校首页');
      await person.sees('等待发出');
      await album.take(person, 'school home planned');
      await person.press(person.button('更正').first());
      await person.press(person.screen.getByRole('radio', { name: /^需要/ }));
      await album.take(person, 'school correct');
      expect(album.findings).toEqual([]);
    },
  );
}

/** The button to confirm opens at the letter's end. */
async function confirmsAtTheEnd(parent: Person): Promise<void> {
  const confirm = parent.button('李沐阳 的信，确认已读');
  await parent.button(/^(读到最后就可以确认|李沐阳 的信，确认已读)$/).waitFor();
  await parent.screen.locator('[id^="end"]').first().scrollIntoViewIfNeeded();
  await parent.press(confirm);
  await parent.sees('已确认');
}
