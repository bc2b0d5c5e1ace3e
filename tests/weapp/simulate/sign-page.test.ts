/** @jest-environment jsdom */
import { waitFor } from '@testing-library/dom';
import { ERROR_SENTENCES } from '@shared/domain/errors';
import type { Strokes } from '@shared/domain/strokes';
import { answeringCloud } from '../stand-in-cloud';
import { NOW, REPLIES } from '../stand-in-replies';
import { drawLine, reportTouch, tap, type Point } from './fingers';
import { boxOfInk, countInk, hasInkBetween, PAD_SIZE } from './ink-canvas';
import { SimulatedApp } from './simulated-app';

const INVITATION = '请在此处手写签名';
const SUBMIT = '提交 王晓芳 的签字';
const UNDO = '撤销一笔';
const CLEAR = '清空重写';
/** Half the pen's width and a pixel of smoothing, CSS pixels. */
const PEN_REACH = 3;

type Line = readonly [Point, ...Point[]];
const LEFT: Line = [
  { x: 30, y: 40 },
  { x: 70, y: 100 },
  { x: 110, y: 40 },
];
const RIGHT: Line = [
  { x: 200, y: 110 },
  { x: 230, y: 50 },
  { x: 270, y: 110 },
];
const DOT: Line = [
  { x: 150, y: 75 },
  { x: 153, y: 77 },
];

/** The paper over the whole of an upright screen. */
const WHOLE = { width: 280, height: 620 };
const LARGER = '横过来写';
const WRITTEN = '写好了';
/** Down the screen, which is along the line for whoever holds the phone sideways. */
const DOWN: Line = [
  { x: 140, y: 100 },
  { x: 140, y: 300 },
  { x: 140, y: 500 },
];

const cloud = answeringCloud();
const sent: (Strokes | null)[] = [];
const app = new SimulatedApp('pages/sign/index', {
  answer: (name, data) => {
    const { action, input } = data as { action: string; input: { strokes: Strokes | null } };
    if (action === 'sign-receipt') sent.push(input.strokes);
    return cloud.answer(name, data);
  },
  startAt: NOW,
});
/** The simulator prints what a listener throws, and goes on. */
let printed: jest.SpyInstance;
/** What was sent to the school last. */
const strokesSent = (): Strokes | null => sent.at(-1) ?? null;
const timesSent = (): number => cloud.asked.filter((action) => action === 'sign-receipt').length;
/** Every byte of the picture, to compare. */
const picture = (): Buffer => Buffer.from(app.canvas().node.data());

/** Draws, and waits until the page knows: only then do the buttons below the paper work. */
async function write(...lines: readonly Line[]): Promise<void> {
  for (const line of lines) await drawLine(app.canvas().element, line);
  await waitFor(() => expect(app.text()).not.toContain(INVITATION));
}

beforeEach(async () => {
  printed = jest.spyOn(console, 'error');
  cloud.asked.length = 0;
  app.open({ noticeId: 'n1', studentId: 'st1', read: REPLIES['get-notice'].versionHash });
  // The page gives the canvas two pixels a CSS pixel once it has found it.
  await waitFor(() => expect(app.canvas().node.width).toBe(600));
  expect(countInk(app.canvas().node)).toBe(0);
});

afterEach(() => {
  app.close();
  expect(cloud.malformed).toEqual([]);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

describe('the paper to sign on', () => {
  test('gets ink where the finger goes, and nowhere else', async () => {
    await write(LEFT);
    const box = boxOfInk(app.canvas().node);
    expect(Math.abs((box?.left ?? NaN) - 30)).toBeLessThan(PEN_REACH);
    expect(Math.abs((box?.right ?? NaN) - 110)).toBeLessThan(PEN_REACH);
    expect(Math.abs((box?.top ?? NaN) - 40)).toBeLessThan(PEN_REACH);
    // The turn at the bottom is rounded.
    expect(box?.bottom).toBeGreaterThan(65);
    expect(box?.bottom).toBeLessThan(100 + PEN_REACH);
  });

  test('has ink while the finger is still down', async () => {
    const { element, node } = app.canvas();
    const [start, turn] = LEFT.map((point) => ({ ...point, identifier: 0 }));
    if (!start || !turn) throw new Error('a line has two points');
    await reportTouch(element, 'touchstart', [start], [start]);
    const dot = countInk(node);
    await reportTouch(element, 'touchmove', [turn], [turn]);
    expect(dot).toBeGreaterThan(0);
    expect(countInk(node)).toBeGreaterThan(dot);
    await reportTouch(element, 'touchend', [turn], []);
  });

  test('loses exactly the last stroke by undoing', async () => {
    await write(LEFT);
    const one = { ink: countInk(app.canvas().node), picture: picture() };
    await write(RIGHT);
    expect(countInk(app.canvas().node)).toBeGreaterThan(one.ink);
    await tap(app.button(UNDO));
    expect(one.ink).toBeGreaterThan(0);
    expect(countInk(app.canvas().node)).toBe(one.ink);
    expect(picture().equals(one.picture)).toBe(true);
  });

  test('is empty after the only stroke is undone, and invites again', async () => {
    await write(LEFT);
    await tap(app.button(UNDO));
    expect(countInk(app.canvas().node)).toBe(0);
    await waitFor(() => expect(app.text()).toContain(INVITATION));
  });

  test('is emptied of all strokes at once, and can be written on again', async () => {
    await write(LEFT, RIGHT);
    await tap(app.button(CLEAR));
    expect(countInk(app.canvas().node)).toBe(0);
    await waitFor(() => expect(app.text()).toContain(INVITATION));
    await write(RIGHT);
    expect(countInk(app.canvas().node)).toBeGreaterThan(0);
    expect(hasInkBetween(app.canvas().node, 0, 120)).toBe(false);
  });

  test('does not join strokes of two fingers that follow one another', async () => {
    await write(LEFT);
    await drawLine(app.canvas().element, RIGHT, 1);
    expect(hasInkBetween(app.canvas().node, 200, 270)).toBe(true);
    expect(hasInkBetween(app.canvas().node, 120, 190)).toBe(false);
  });

  test('follows the finger that writes and not a palm that comes down beside it', async () => {
    const { element, node } = app.canvas();
    const [start, turn, end] = LEFT.map((point) => ({ ...point, identifier: 0 }));
    const [palm, slid] = RIGHT.map((point) => ({ ...point, identifier: 1 }));
    if (!start || !turn || !end || !palm || !slid) throw new Error('a line has three points');
    await reportTouch(element, 'touchstart', [start], [start]);
    await reportTouch(element, 'touchstart', [palm], [start, palm]);
    // The palm is reported first here, as a phone may.
    await reportTouch(element, 'touchmove', [slid, turn], [slid, turn]);
    await reportTouch(element, 'touchend', [slid], [turn]);
    await reportTouch(element, 'touchmove', [end], [end]);
    await reportTouch(element, 'touchend', [end], []);
    expect(hasInkBetween(node, 120, 300)).toBe(false);
    expect(hasInkBetween(node, 100, 110)).toBe(true);
    await waitFor(() => expect(app.text()).not.toContain(INVITATION));
    await tap(app.button(UNDO));
    expect(countInk(node)).toBe(0);
  });
});

/** Lets the paper take the screen, or give it back, and waits for the canvas to follow. */
async function changePaper(words: string, size: { width: number; height: number }): Promise<void> {
  app.layOut(size);
  await tap(app.button(words));
  await waitFor(() => expect(app.canvas().node.height).toBe(size.height * 2));
}

describe('paper over the whole screen', () => {
  test('is the same canvas, gets ink where the finger goes, and says how to hold the phone', async () => {
    const { element } = app.canvas();
    await changePaper(LARGER, WHOLE);
    expect(app.canvas().element).toBe(element);
    expect(app.text()).toContain('横着写下您的姓名');
    await drawLine(element, DOWN);
    const box = boxOfInk(app.canvas().node);
    expect(Math.abs((box?.top ?? NaN) - 100)).toBeLessThan(PEN_REACH);
    expect(Math.abs((box?.bottom ?? NaN) - 500)).toBeLessThan(PEN_REACH);
    expect((box?.right ?? NaN) - (box?.left ?? NaN)).toBeLessThan(2 * PEN_REACH);
  });

  test('gives back a signature that is upright on the small paper, and in what is sent', async () => {
    await changePaper(LARGER, WHOLE);
    await drawLine(app.canvas().element, DOWN);
    await changePaper(WRITTEN, PAD_SIZE);
    await waitFor(() => expect(countInk(app.canvas().node)).toBeGreaterThan(0));
    const box = boxOfInk(app.canvas().node);
    expect((box?.right ?? NaN) - (box?.left ?? NaN)).toBeGreaterThan(200);
    expect((box?.bottom ?? NaN) - (box?.top ?? NaN)).toBeLessThan(2 * PEN_REACH);
    await tap(app.button(SUBMIT));
    await waitFor(() => expect(app.text()).toContain('已签收'));
    const [path = []] = strokesSent()?.paths ?? [];
    expect(path.filter((_, index) => index % 2 === 1).slice(1)).toEqual([0, 0]);
  });

  test('undoes and clears as the small one does', async () => {
    await changePaper(LARGER, WHOLE);
    await write(DOWN);
    await tap(app.button(UNDO));
    expect(countInk(app.canvas().node)).toBe(0);
    await write(DOWN);
    await tap(app.button(CLEAR));
    expect(countInk(app.canvas().node)).toBe(0);
  });

  test('refuses a dot in words, back on the form', async () => {
    await changePaper(LARGER, WHOLE);
    await write(DOT);
    await changePaper(WRITTEN, PAD_SIZE);
    await tap(app.button(SUBMIT));
    await waitFor(() => expect(app.text()).toContain(ERROR_SENTENCES.SIGNATURE_EMPTY));
    expect(timesSent()).toBe(0);
  });
});

describe('the button that submits', () => {
  test('refuses a dot in words and sends nothing', async () => {
    await write(DOT);
    expect(app.text()).not.toContain(ERROR_SENTENCES.SIGNATURE_EMPTY);
    await tap(app.button(SUBMIT));
    await waitFor(() => expect(app.text()).toContain(ERROR_SENTENCES.SIGNATURE_EMPTY));
    expect(timesSent()).toBe(0);
    expect(countInk(app.canvas().node)).toBeGreaterThan(0);
  });

  test('takes the dot for part of the name once the rest is written, and sends it once', async () => {
    await write(DOT);
    await tap(app.button(SUBMIT));
    await waitFor(() => expect(app.text()).toContain(ERROR_SENTENCES.SIGNATURE_EMPTY));
    await write(LEFT, RIGHT);
    await waitFor(() => expect(app.text()).not.toContain(ERROR_SENTENCES.SIGNATURE_EMPTY));
    await tap(app.button(SUBMIT));
    await waitFor(() => expect(app.text()).toContain('已签收'));
    expect(timesSent()).toBe(1);
  });
});
