import { CLASS_NAMES } from '../../../src/local/seed/demo-county';
import { firstWords, LETTER } from '../support/letter';
import type { Stage } from '../support/stage';

/** A letter from a template, seen as a parent sees it, and sent. */
export function publishesALetter(stage: Stage): void {
  stage.step(
    'writes a letter from another template than the season’s and previews it as a parent',
    async () => {
      const school = await stage.person('liu-min', 'window');
      await school.visit('/packages/school/pages/home/index?schoolId=hewan-primary');
      await school.press('发告家长书');
      await school.press(school.screen.getByRole('radio', { name: new RegExp(`^${LETTER.name}`) }));
      const title = school.screen.getByRole('textbox', { name: '标题' });
      await school.button(new RegExp(firstWords())).waitFor();
      expect(await title.inputValue()).toBe(LETTER.title);
      await school.press(school.screen.getByRole('radio', { name: /^选几个班/ }));
      await school.sees('请至少选择一个班级');
      for (const name of CLASS_NAMES) {
        await school.press(school.screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }));
      }
      await school.sees('共 3 个班、136 个孩子');
      await school.press('预览');
      const preview = school.screen.getByRole('dialog', { name: '家长看到的样子' });
      await preview.getByText(firstWords()).waitFor();
      await preview.getByRole('button', { name: '为 王小明 签字' }).waitFor();
      await school.press(preview.getByRole('button', { name: '关闭' }));
    },
  );

  stage.step('says to whom a letter goes before it is sent, and that it was sent after', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.press('发布');
    const question = school.screen.getByRole('dialog', { name: '确认发布' });
    await question.getByText('3 个班、136 个孩子').waitFor();
    await school.press(question.getByRole('button', { name: '现在发布' }));
    await school.sees('已经发出');
    await school.sees('发给 3 个班、136 个孩子的家长');
    await school.press('回学校首页');
    await school.screen.getByRole('heading', { name: LETTER.title }).waitFor();
    await school.screen.getByRole('img', { name: '签收率：136 人中有 0 人' }).waitFor();
  });
}
