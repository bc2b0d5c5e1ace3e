import type { Point } from '@shared/domain/strokes';

export interface Box {
  width: number;
  height: number;
}

/** `small`: a field of the form. `whole`: the whole screen, its long side the line to write on. */
export type PaperSize = 'small' | 'whole';

/**
 * Paper on a canvas. Turned paper is written on with the phone held sideways: what runs down the screen runs along
 * the line. Strokes are always in the paper's own measure, so they are upright everywhere else.
 */
export interface Paper extends Box {
  isTurned: boolean;
}

/** The paper that lies on a canvas of this size, CSS pixels. */
export function layPaper({ width, height }: Box, size: PaperSize): Paper {
  const isTurned = size === 'whole' && height > width;
  return isTurned ? { width: height, height: width, isTurned } : { width, height, isTurned };
}

/** Where on the paper a point of the canvas is. Turned paper has its upper edge at the right of the screen. */
export function onPaper({ x, y }: Point, paper: Paper): Point {
  return paper.isTurned ? { x: y, y: paper.height - x } : { x, y };
}
