import type { Strokes } from '@shared/domain/strokes';
import { INK_COLOUR, PEN_WIDTH, strokesPath } from '@shared/domain/strokes-path';
import { markup, type Markup } from './markup';

/** On paper a signature is a third as wide as under the finger: the pen is drawn thicker to stay visible. */
const PRINTED_PEN = PEN_WIDTH * 1.6;

/** A signature as it was drawn, from the same points that prove it. */
export function drawnSignature(strokes: Strokes): Markup {
  return markup`<svg viewBox="0 0 ${strokes.width} ${strokes.height}" role="img" aria-label="手写签名"><path d="${strokesPath(strokes)}" fill="none" stroke="${INK_COLOUR}" stroke-width="${PRINTED_PEN}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
