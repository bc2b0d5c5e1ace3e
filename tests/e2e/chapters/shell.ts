import type { Stage } from '../support/stage';

/** The printed address: people to be, and the app as one of them. */
export function opensTheShell(stage: Stage): void {
  stage.step(
    'opens at the printed address, lists people by role and shows the app as the one who is chosen',
    async () => {
      const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(stage.server.address);
      const people = page.getByRole('navigation', { name: '试用的人' });
      for (const role of ['家长', '班主任', '学校']) {
        await people.getByRole('heading', { name: role, exact: true }).waitFor();
      }
      const app = page.frameLocator('#app').locator('.taro_page:visible');

      await people.getByRole('button', { name: '王芳' }).click();
      await page.getByText('现在是：王芳').waitFor();
      await app.getByText('李沐阳', { exact: true }).waitFor();

      await people.getByRole('button', { name: '刘敏' }).click();
      await app.getByText('学校管理员').waitFor();
      expect(await app.getByText('李沐阳').count()).toBe(0);
      await context.close();
    },
  );
}
