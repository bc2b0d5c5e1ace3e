import { LETTER, SEASON_LETTER } from '../support/letter';
import type { Stage } from '../support/stage';
import { openTally, seesRate } from '../support/tallies';

/** The private list of whom to reach, and an answer that came on paper. */
export function followsUp(stage: Stage): void {
  stage.step('lists whom the class teacher has not reached, by what is to be done next', async () => {
    const teacher = await stage.person('chen-jing', 'phone');
    await openTally(teacher, SEASON_LETTER.title);
    for (const need of ['未绑定', '未送达', '已送达未读', '已读未签']) {
      await teacher.screen.getByText(need, { exact: true }).filter({ visible: true }).waitFor();
    }
  });

  stage.step('takes an answer from paper, says so, and shows it on the teacher’s other screen', async () => {
    const phone = await stage.person('chen-jing', 'phone');
    await phone.press('返回');
    await phone.press(new RegExp(`^${LETTER.title}，`));
    await seesRate(phone, 1, 45);
    await phone.press(phone.button(/^给.+补录$/).first());
    const form = phone.screen.getByRole('dialog', { name: '补录答复' });
    await phone.press(form.getByRole('button', { name: '确认补录' }));
    await form.getByText('请选一种方式。').waitFor();
    await phone.press(form.getByRole('radio', { name: /^纸质/ }));
    await phone.write('谁答复的', '奶奶');
    await phone.press(form.getByRole('button', { name: '确认补录' }));
    await seesRate(phone, 2, 45);
    await phone.sees('微信 1 · 纸质 1');

    const wide = await stage.person('chen-jing', 'window');
    await seesRate(wide, 2, 45);
    await wide.sees('微信 1 · 纸质 1');
  });
}
