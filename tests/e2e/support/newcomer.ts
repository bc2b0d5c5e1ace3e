import type { Device, Person } from './people';
import type { Stage } from './stage';

/** Somebody who opens the app for the first time: the page around the app makes a person, whom a device then opens as. */
export async function newcomer(stage: Stage, device: Device): Promise<Person> {
  const page = await stage.browser.newPage();
  await page.goto(stage.server.address);
  const made = page.waitForResponse((response) => response.url().endsWith('/local/people/new'));
  await page.getByRole('button', { name: /^＋ 新访客/ }).click();
  const { current } = (await (await made).json()) as { current: { key: string } };
  await page.close();
  return stage.person(current.key, device);
}
