/**
 * A signature drawn by hand, as compact vectors without timing: enough to redraw it anywhere, too little to
 * study how somebody writes. Points are whole numbers in a box 1000 wide; after the first point of a path
 * (absolute) come differences.
 */
export interface Strokes {
  v: 1;
  width: 1000;
  height: number;
  paths: number[][];
}

export interface Point {
  x: number;
  y: number;
}

export const STROKES_BOX_WIDTH = 1000;
export const STROKES_LIMITS = { paths: 120, numbersInAll: 8000, height: 3000 };
/** Shorter than this in the box is a dot or a slip of the finger, not a name. */
const LEAST_INK = 220;
const LEAST_EXTENT = 60;

/** Encodes drawn paths (pixels in a pad of width × height pixels). Repeated points are dropped. */
export function encodeStrokes(paths: readonly (readonly Point[])[], width: number, height: number): Strokes {
  const scale = STROKES_BOX_WIDTH / width;
  const encoded = paths.map((path) => encodePath(path, scale)).filter((path) => path.length > 0);
  return { v: 1, width: STROKES_BOX_WIDTH, height: Math.round(height * scale), paths: encoded };
}

function encodePath(path: readonly Point[], scale: number): number[] {
  const numbers: number[] = [];
  let lastX = 0;
  let lastY = 0;
  path.forEach((point, index) => {
    const x = Math.round(point.x * scale);
    const y = Math.round(point.y * scale);
    if (index > 0 && x === lastX && y === lastY) return;
    numbers.push(x - lastX, y - lastY);
    lastX = x;
    lastY = y;
  });
  return numbers;
}

/** The points of each path in the 1000-wide box. */
export function decodeStrokes(strokes: Strokes): Point[][] {
  return strokes.paths.map((numbers) => {
    const points: Point[] = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      points.push({ x, y });
    }
    return points;
  });
}

/** Whether somebody wrote: enough ink over enough room. An empty pad, a dot or a short slip is not a signature. */
export function isWritten(strokes: Strokes): boolean {
  const points = decodeStrokes(strokes);
  const all = points.flat();
  if (all.length < 2) return false;
  const extent = Math.max(extentOf(all.map((p) => p.x)), extentOf(all.map((p) => p.y)));
  const ink = points.reduce((sum, path) => sum + lengthOf(path), 0);
  return extent >= LEAST_EXTENT && ink >= LEAST_INK;
}

function extentOf(values: readonly number[]): number {
  return (
    values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
  );
}

function lengthOf(path: readonly Point[]): number {
  let sum = 0;
  path.forEach((point, index) => {
    const before = path[index - 1];
    if (before) sum += Math.hypot(point.x - before.x, point.y - before.y);
  });
  return sum;
}
