import type { Person } from './people';

/** A class teacher's way from the first page to one letter in the class. */
export async function openTally(teacher: Person, title: string): Promise<void> {
  await teacher.press(/^进入 .*班主任/);
  await teacher.press(new RegExp(`^${title}，`));
  await teacher.sees('还没有答复的');
}

/** Waits until the ring says so; the page asks again by itself. */
export async function seesRate(person: Person, done: number, total: number): Promise<void> {
  const ring = person.screen.getByRole('img', { name: `签收率：${total} 人中有 ${done} 人` });
  await ring.filter({ visible: true }).first().waitFor();
}
