import { LETTER } from '../support/letter';
import { readToEnd } from '../support/reading';
import { signByTouch } from '../support/signature';
import type { Stage } from '../support/stage';
import { openTally, seesRate } from '../support/tallies';

/** A signature given where there is no network. */
export function signsOffline(stage: Stage): void {
  stage.step(
    'saves a signature without a network, sends it once when the network is back, and counts it once',
    async () => {
      const grandmother = await stage.person('zhang-nainai', 'phone');
      const teacher = await stage.person('sun-li', 'window');
      await openTally(teacher, LETTER.title);
      await seesRate(teacher, 0, 46);
      await grandmother.press(new RegExp(`张小满.*${LETTER.title}`));
      await readToEnd(grandmother);
      await grandmother.press('为 张小满 签字');
      await signByTouch(grandmother);
      const answered: number[] = [];
      grandmother.page.on('response', (response) => {
        const isSigning = response.request().postData()?.includes('"sign-receipt"');
        if (isSigning) answered.push(response.status());
      });
      await grandmother.context.setOffline(true);
      await grandmother.button('提交 张小满 的签字').click();
      await grandmother.sees('已保存，联网后自动提交');
      expect(answered).toEqual([]);

      await grandmother.context.setOffline(false);
      await seesRate(teacher, 1, 46);
      await grandmother.press('回到待办');
      await grandmother.press(grandmother.screen.getByRole('radio', { name: '回执' }));
      await grandmother.button(new RegExp(`张小满.*${LETTER.title}`)).waitFor();
      expect(await grandmother.button(new RegExp(`张小满.*${LETTER.title}`)).count()).toBe(1);
      expect(answered).toEqual([200]);
      expect(await teacher.screen.getByText('张小满', { exact: true }).count()).toBe(1);
    },
  );
}
