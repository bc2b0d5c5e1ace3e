import { LETTER } from '../support/letter';
import { readToEnd } from '../support/reading';
import { signByTouch } from '../support/signature';
import type { Stage } from '../support/stage';

const REASON = '放学时间有变，稍后重新发送';

/** A letter is taken back while a parent is about to sign it. */
export function withdrawsALetter(stage: Stage): void {
  stage.step(
    'tells a parent who was about to sign that the school took the letter back, and why',
    async () => {
      const parent = await stage.person('chen-jing', 'phone');
      await parent.visit('/pages/todo/index');
      await parent.press(new RegExp(`陈一诺.*${LETTER.title}`));
      await readToEnd(parent);
      await parent.press('为 陈一诺 签字');
      await signByTouch(parent);

      const school = await stage.person('liu-min', 'window');
      await school.visit('/packages/school/pages/home/index?schoolId=hewan-primary');
      await school.press(school.button('撤回这封信').first());
      const form = school.screen.getByRole('dialog', { name: `撤回《${LETTER.title}》` });
      await school.press(form.getByRole('button', { name: '确认撤回' }));
      await form.getByText('请写明原因，家长才知道怎么回事。').waitFor();
      await school.write('撤回原因', REASON);
      await school.press(form.getByRole('button', { name: '确认撤回' }));
      await school.button(new RegExp(`^${LETTER.title}，`)).waitFor();

      await parent.button('提交 陈一诺 的签字').click();
      await parent.sees('没有提交成功');
      await parent.sees('学校已撤回这封信，不需要再签字。');
      await parent.press('回到待办');
      await parent.sees('陈一诺');
      expect(await parent.button(new RegExp(`陈一诺.*${LETTER.title}`)).count()).toBe(0);
    },
  );

  stage.step('keeps what was signed before, and nothing of what came too late', async () => {
    const teacher = await stage.person('sun-li', 'window');
    await teacher.sees('学校已撤回这封信');
    await teacher.sees(`原因：${REASON}`);
    await teacher.screen.getByRole('img', { name: '签收率：46 人中有 1 人' }).waitFor();
    expect(await teacher.screen.getByText('陈一诺', { exact: true }).count()).toBe(0);
    const mother = await stage.person('wang-fang', 'phone');
    await mother.visit('/pages/receipts/index');
    await mother.press(mother.button(new RegExp(`李沐阳.*${LETTER.title}`)));
    await mother.sees('这是孩子的正式回执。');
    await mother.screen.getByRole('img', { name: '王芳的手写签名' }).waitFor();
  });
}
