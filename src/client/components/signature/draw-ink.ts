import type { Point } from '@shared/domain/strokes';
import type { Paper } from './paper';

/** What is used of a canvas's 2d context; WeChat's and the browser's both have it. */
export interface InkContext {
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  strokeStyle: unknown;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void;
  stroke(): void;
}

/** Ink is the same in the dark: the pad stays paper. */
const INK = '#1b2b3a';
const PEN_WIDTH = 3.2;

/** Sets the pen, and the context to the paper's measure: `pixelRatio` device pixels a CSS pixel. */
export function preparePen(context: InkContext, pixelRatio: number, paper: Paper): void {
  const r = pixelRatio;
  if (paper.isTurned) context.setTransform(0, r, -r, 0, paper.height * r, 0);
  else context.setTransform(r, 0, 0, r, 0, 0);
  context.lineWidth = PEN_WIDTH;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = INK;
}

/** Draws the newest piece of a path: a curve between the middles of its last two steps. */
export function drawTip(context: InkContext, path: readonly Point[]): void {
  const end = path[path.length - 1];
  const turn = path[path.length - 2] ?? end;
  const start = path[path.length - 3];
  if (!end || !turn) return;
  context.beginPath();
  const from = start ? middle(start, turn) : turn;
  const to = start || end !== turn ? middle(turn, end) : end;
  context.moveTo(from.x, from.y);
  // A curve of no length draws nothing; a line of no length draws the pen's dot.
  if (start) context.quadraticCurveTo(turn.x, turn.y, to.x, to.y);
  else context.lineTo(to.x, to.y);
  context.stroke();
}

/** Draws the last half step, which `drawTip` leaves open for the next point to bend. */
export function drawEnd(context: InkContext, path: readonly Point[]): void {
  const end = path[path.length - 1];
  const before = path[path.length - 2];
  if (!end || !before) return;
  const from = middle(before, end);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(end.x, end.y);
  context.stroke();
}

/** Draws everything that has been written. */
export function drawPaths(context: InkContext, paths: readonly (readonly Point[])[]): void {
  for (const path of paths) {
    for (let length = 1; length <= path.length; length += 1)
      drawTip(context, path.slice(Math.max(0, length - 3), length));
    drawEnd(context, path);
  }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
