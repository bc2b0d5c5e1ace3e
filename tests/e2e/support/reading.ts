import type { Person } from './people';

/** Scrolls a letter to its end, as far as a reader must before it can be answered. */
export async function readToEnd(person: Person): Promise<void> {
  const lines = person.screen.getByText('家长签名');
  await lines.waitFor();
  // To the middle of the screen: at its foot the button would cover them.
  await lines.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}
