import type { Strokes } from '@shared/domain/strokes';
import { INK_COLOUR, PEN_WIDTH, strokesPath } from '@shared/domain/strokes-path';

/** A stored signature as the address of an SVG picture, which both platforms show at any size. */
export function strokesPicture(strokes: Strokes): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${strokes.width} ${strokes.height}">` +
    `<path d="${strokesPath(strokes)}" fill="none" stroke="${INK_COLOUR}" stroke-width="${PEN_WIDTH}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
