import type { Point } from '@shared/domain/strokes';
import type { Box } from './paper';

/** Ink that has to be made smaller keeps this much room around it, so that the pen's width is on the paper too. */
const MARGIN = 0.04;

interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How much smaller the ink must become to fit on a paper: 1 when it fits as it is. */
export function shrinkOf(paths: readonly (readonly Point[])[], paper: Box): number {
  const { left, right, top, bottom } = boundsOf(paths);
  const room = 1 - 2 * MARGIN;
  const fits = right - left <= paper.width && bottom - top <= paper.height;
  if (fits) return 1;
  return Math.min((paper.width * room) / (right - left), (paper.height * room) / (bottom - top));
}

/** The ink on another paper: the middles of both papers meet, and what would lie beside the paper is pushed onto it. */
export function moveInk(paths: readonly (readonly Point[])[], from: Box, to: Box, scale: number): Point[][] {
  const bounds = boundsOf(paths);
  const dx = shiftOf(bounds.left, bounds.right, from.width, to.width, scale);
  const dy = shiftOf(bounds.top, bounds.bottom, from.height, to.height, scale);
  return paths.map((path) => path.map(({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy })));
}

function shiftOf(low: number, high: number, from: number, to: number, scale: number): number {
  const centred = to / 2 - (from / 2) * scale;
  return Math.max(Math.min(centred, to - high * scale), -low * scale);
}

function boundsOf(paths: readonly (readonly Point[])[]): Bounds {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of paths.flat()) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}
