import type { Locator } from 'playwright-core';

import type { Person } from './people';

interface Point {
  x: number;
  y: number;
}

/** Three loose strokes, as shares of the pad. */
const STROKES: readonly (readonly [x: number, y: number])[][] = [
  curve(0.12, 0.3, 0.28),
  curve(0.38, 0.55, 0.26),
  curve(0.66, 0.4, 0.24),
];

function curve(left: number, top: number, width: number): [number, number][] {
  return Array.from({ length: 14 }, (_, step) => {
    const at = step / 13;
    return [left + width * at, top + 0.22 * Math.sin(at * 5)];
  });
}

/** Signs with a finger: real touches, not the mouse events a browser makes of them. */
export async function signByTouch(person: Person): Promise<void> {
  const strokes = await strokesOn(person);
  const tools = await person.devTools();
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<unknown> =>
    tools.send('Input.dispatchTouchEvent', { type, touchPoints });
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    await touch('touchStart', [first]);
    for (const point of rest) await touch('touchMove', [point]);
    await touch('touchEnd', []);
  }
  await tools.detach();
  await seeInk(person);
}

/** Signs with a mouse, as in WeChat on a computer. */
export async function signByMouse(person: Person): Promise<void> {
  const { mouse } = person.page;
  for (const [first, ...rest] of await strokesOn(person)) {
    if (!first) continue;
    await mouse.move(first.x, first.y);
    await mouse.down();
    for (const point of rest) await mouse.move(point.x, point.y);
    await mouse.up();
  }
  await seeInk(person);
}

/** The strokes in the window's pixels, once the pad follows a pen. */
async function strokesOn(person: Person): Promise<Point[][]> {
  const pad = person.screen.locator('canvas');
  await pad.waitFor();
  await becomesReady(pad);
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not on the screen');
  return STROKES.map((stroke) =>
    stroke.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height })),
  );
}

/** The pad takes browser gestures off its canvas when it begins to follow a pen. */
async function becomesReady(pad: Locator): Promise<void> {
  const canvas = await pad.elementHandle();
  await pad
    .page()
    .waitForFunction((element) => (element as HTMLElement).style.touchAction === 'none', canvas);
}

/** The invitation gives way to the ink. */
async function seeInk(person: Person): Promise<void> {
  await person.seesNoMore('请在此处手写签名');
  await person.screen.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    if (!pixels.some((value) => value !== 0)) throw new Error('nothing was drawn');
  });
}
