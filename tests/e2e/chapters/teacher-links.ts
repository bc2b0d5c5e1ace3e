import { firstWords, LETTER } from '../support/letter';
import { newcomer } from '../support/newcomer';
import { readToEnd } from '../support/reading';
import type { Stage } from '../support/stage';

/** Somebody new becomes a child's guardian by a code that is read out. */
export function linksAVisitor(stage: Stage): void {
  stage.step(
    'lets a newcomer, once linked by the class teacher, see the child’s letter without doing anything',
    async () => {
      const visitor = await newcomer(stage, 'phone');
      await visitor.sees('先和孩子绑定');
      await visitor.press('获取绑定码');
      const code = await visitor.screen.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();

      const teacher = await stage.person('chen-jing', 'phone');
      await teacher.visit('/pages/todo/index');
      await teacher.press(/^进入 .*班主任/);
      await teacher.press(/^家长绑定：/);
      // The first one's answer came on paper a moment ago: nothing is left to do for that child.
      const link = teacher.button(/^给.+绑定家长$/).last();
      const child = /^给(.+)绑定家长$/.exec((await link.getAttribute('aria-label')) ?? '')?.[1] ?? '';
      await teacher.press(link);
      const form = teacher.screen.getByRole('dialog', { name: '绑定家长' });
      await teacher.write('绑定码', code.toLowerCase());
      await teacher.press(form.getByRole('radio', { name: '外婆' }));
      await teacher.write('家长姓名', '周秀英');
      await teacher.press(form.getByRole('button', { name: '确认绑定' }));
      await teacher.sees('周秀英（外婆）');

      const card = visitor.button(new RegExp(`${child}.*${LETTER.title}`));
      await card.waitFor({ timeout: 25_000 });
      await visitor.press(card);
      await visitor.sees(firstWords());
      await readToEnd(visitor);
      await visitor.button(`为 ${child} 签字`).waitFor();
    },
  );
}
