import { LETTER, firstWords } from '../support/letter';
import type { Person } from '../support/people';
import { readToEnd } from '../support/reading';
import { signByMouse, signByTouch } from '../support/signature';
import type { Stage } from '../support/stage';
import { openTally, seesRate } from '../support/tallies';

function cardOf(person: Person, child: string): ReturnType<Person['button']> {
  return person.button(new RegExp(`${child}.*${LETTER.title}`));
}

/** A mother of two, and two guardians of one child. */
export function familySigns(stage: Stage): void {
  stage.step('lists the letter for each child of a mother of two, with the child’s name', async () => {
    const teacher = await stage.person('chen-jing', 'window');
    await openTally(teacher, LETTER.title);
    await seesRate(teacher, 0, 45);
    const mother = await stage.person('wang-fang', 'phone');
    await mother.press('刷新');
    await cardOf(mother, '李沐阳').waitFor();
    await cardOf(mother, '李沐晴').waitFor();
  });

  stage.step(
    'lets her read and sign for one child, refuses an empty pad, and names the child on the receipt',
    async () => {
      const mother = await stage.person('wang-fang', 'phone');
      await mother.press(cardOf(mother, '李沐阳'));
      await mother.sees(firstWords());
      await readToEnd(mother);
      await mother.press('为 李沐阳 签字');
      await mother.press('提交 李沐阳 的签字');
      await mother.sees('还没有签名，请在签字框里写下您的姓名。');
      await signByTouch(mother);
      await mother.button('提交 李沐阳 的签字').click();
      const receipt = mother.screen.getByRole('status').filter({ hasText: '已签收' });
      await receipt.getByText('李沐阳', { exact: true }).waitFor();
      await mother.sees('王芳');
      await mother.button('接着看 李沐晴 的这封信').waitFor();
    },
  );

  stage.step('leaves the other child’s letter to do, and that one only', async () => {
    const mother = await stage.person('wang-fang', 'phone');
    await mother.press('回到待办');
    await cardOf(mother, '李沐晴').waitFor();
    expect(await cardOf(mother, '李沐阳').count()).toBe(0);
  });

  stage.step('shows the class teacher the signature without a reload', async () => {
    const teacher = await stage.person('chen-jing', 'window');
    await seesRate(teacher, 1, 45);
  });

  stage.step(
    'gives both guardians of a child a receipt when they sign in the same moment, and counts one child',
    async () => {
      const mother = await stage.person('wang-fang', 'phone');
      const father = await stage.person('li-jianguo', 'window');
      for (const parent of [mother, father]) {
        await parent.press(cardOf(parent, '李沐晴'));
        await readToEnd(parent);
        await parent.press('为 李沐晴 签字');
      }
      await signByTouch(mother);
      await signByMouse(father);
      await Promise.all([mother, father].map((parent) => parent.button('提交 李沐晴 的签字').click()));
      for (const parent of [mother, father]) await parent.sees('已签收');
      const besides = await Promise.all([mother, father].map((parent) => parent.words()));
      expect(besides.filter((words) => words.includes('另一位家长已经先回复了'))).toHaveLength(1);

      const teacher = await stage.person('zhao-ming', 'window');
      await openTally(teacher, LETTER.title);
      await seesRate(teacher, 1, 45);
      expect(await teacher.screen.getByText('李沐晴', { exact: true }).count()).toBe(1);
    },
  );
}
