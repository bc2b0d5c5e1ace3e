import type { Locator } from 'playwright-core';

import type { Person } from './people';

interface Point {
  x: number;
  y: number;
}

/** A pen touches the paper more often than where it turns. */
const TOUCHES_A_LEG = 4;

/** 王芳, each stroke by its turning points, as shares of the pad. */
const STROKES: readonly (readonly Point[])[] = [
  line(0.2, 0.3, 0.4, 0.27),
  line(0.22, 0.5, 0.38, 0.48),
  line(0.3, 0.28, 0.31, 0.5, 0.3, 0.73),
  line(0.16, 0.76, 0.3, 0.72, 0.45, 0.7),
  line(0.55, 0.3, 0.83, 0.27),
  line(0.63, 0.19, 0.64, 0.39),
  line(0.75, 0.18, 0.73, 0.38),
  line(0.68, 0.42, 0.7, 0.47),
  line(0.53, 0.55, 0.86, 0.51),
  line(0.66, 0.63, 0.79, 0.6, 0.78, 0.72, 0.74, 0.83, 0.69, 0.77),
  line(0.68, 0.54, 0.65, 0.66, 0.6, 0.76, 0.53, 0.84),
];

/** A stroke through `x, y, x, y, …`. */
function line(...shares: number[]): Point[] {
  const turns: Point[] = [];
  for (let at = 0; at + 1 < shares.length; at += 2) {
    turns.push({ x: shares[at] ?? 0, y: shares[at + 1] ?? 0 });
  }
  return turns.flatMap((to, index) => {
    const from = turns[index - 1];
    if (!from) return [to];
    return Array.from({ length: TOUCHES_A_LEG }, (_, touch) => {
      const share = (touch + 1) / TOUCHES_A_LEG;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
  });
}

/** Signs with a finger: real touches, not the mouse events a browser makes of them. */
export async function signByTouch(person: Person): Promise<void> {
  await touchStrokes(person, await strokesOn(person, upright));
  await person.seesNoMore('请在此处手写签名');
  await seeInk(person);
}

/** Signs with a finger on paper that takes the whole of an upright screen, the phone held sideways. */
export async function writeAlongTheScreen(person: Person): Promise<void> {
  await touchStrokes(person, await strokesOn(person, sideways));
  await person.seesNoMore('横着写下您的姓名');
  await seeInk(person);
}

async function touchStrokes(person: Person, strokes: readonly Point[][]): Promise<void> {
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
}

/** Signs with a mouse, as in WeChat on a computer. The paper invites to it in words that give way to the ink. */
export async function signByMouse(person: Person, invitation = '请在此处手写签名'): Promise<void> {
  const { mouse } = person.page;
  for (const [first, ...rest] of await strokesOn(person, upright)) {
    if (!first) continue;
    await mouse.move(first.x, first.y);
    await mouse.down();
    for (const point of rest) await mouse.move(point.x, point.y);
    await mouse.up();
  }
  await person.seesNoMore(invitation);
  await seeInk(person);
}

/** The strokes in the window's pixels, once the pad follows a pen. */
async function strokesOn(person: Person, place: typeof upright): Promise<Point[][]> {
  const pad = person.screen.locator('canvas');
  await pad.waitFor();
  await becomesReady(pad);
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not on the screen');
  return STROKES.map((stroke) => stroke.map((point) => place(point, box)));
}

interface Box extends Point {
  width: number;
  height: number;
}

function upright({ x, y }: Point, box: Box): Point {
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

/** The upper edge of the paper is at the right of the screen. */
function sideways({ x, y }: Point, box: Box): Point {
  return { x: box.x + (1 - y) * box.width, y: box.y + x * box.height };
}

/** The pad takes browser gestures off its canvas when it begins to follow a pen. */
async function becomesReady(pad: Locator): Promise<void> {
  const canvas = await pad.elementHandle();
  await pad
    .page()
    .waitForFunction((element) => (element as HTMLElement).style.touchAction === 'none', canvas);
}

async function seeInk(person: Person): Promise<void> {
  await person.screen.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    if (!pixels.some((value) => value !== 0)) throw new Error('nothing was drawn');
  });
}
