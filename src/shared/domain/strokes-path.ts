import type { Strokes } from './strokes';

/** The pen's width in a box 1000 wide: 3.2 px on a pad of 340 px. */
export const PEN_WIDTH = 9.5;
/** The pen's colour, wherever a stored signature is shown. */
export const INK_COLOUR = '#1b2b3a';

/**
 * A stored signature as the path of an SVG picture. The stored differences are the very numbers of SVG's relative
 * line; a path of one point is a line of no length, which draws the pen's dot.
 */
export function strokesPath(strokes: Strokes): string {
  return strokes.paths
    .map(([x = 0, y = 0, ...steps]) => `M${x} ${y}l${steps.length > 0 ? steps.join(' ') : '0 0'}`)
    .join('');
}
