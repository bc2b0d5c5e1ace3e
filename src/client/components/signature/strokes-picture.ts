import type { Strokes } from '@shared/domain/strokes';

const INK = '#1b2b3a';
/** The pen's width in a box 1000 wide: 3.2 px on a pad of 340 px. */
const PEN_WIDTH = 9.5;

/**
 * A stored signature as the address of an SVG picture, which both platforms show at any size and printers keep
 * sharp. The stored differences are the very numbers of SVG's relative line.
 */
export function strokesPicture(strokes: Strokes): string {
  const d = strokes.paths.map(
    ([x = 0, y = 0, ...steps]) => `M${x} ${y}l${steps.length > 0 ? steps.join(' ') : '0 0'}`,
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${strokes.width} ${strokes.height}">` +
    `<path d="${d.join('')}" fill="none" stroke="${INK}" stroke-width="${PEN_WIDTH}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
