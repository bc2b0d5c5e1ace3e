import Taro from '@tarojs/taro';
import { drawEnd, drawPaths, drawTip, preparePen } from './draw-ink';
import { findCanvas, type FoundCanvas } from './find-canvas';
import type { Ink } from './ink';
import { onPadResize } from './pad-resize';
import { layPaper, onPaper, type Paper, type PaperSize } from './paper';
import { followPointer, type Pen } from './pen-events';

/** WeChat lays a canvas out anew some time after it was told to, and does not say when. */
const LAID_OUT_MS = 300;

export interface Pad {
  pen: Pen;
  undo: () => void;
  clear: () => void;
  /** Takes the canvas as soon as it is there, in the size it has from now on; returns how to let go of it. */
  attach: (id: string, size: PaperSize) => () => void;
}

/** `onInk`: the paper has become empty or written on. `onWritten`: the pen was lifted, or something taken back. */
interface PadReports {
  onInk: () => void;
  onWritten: () => void;
}

/** A canvas, the paper on it, and the ink. */
export function createInkPad(ink: Ink, { onInk, onWritten }: PadReports): Pad {
  let sheet: { canvas: FoundCanvas; paper: Paper } | null = null;
  const redraw = (): void => {
    if (!sheet) return;
    const { context, width, height, pixelRatio } = sheet.canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width * pixelRatio, height * pixelRatio);
    preparePen(context, pixelRatio, sheet.paper);
    drawPaths(context, ink.paths);
  };
  const tip = () => ink.paths[ink.paths.length - 1] ?? [];
  const pen: Pen = {
    down(point) {
      if (!sheet || !ink.begin(onPaper(point, sheet.paper))) return;
      preparePen(sheet.canvas.context, sheet.canvas.pixelRatio, sheet.paper);
      drawTip(sheet.canvas.context, tip());
      onInk();
    },
    move(point) {
      if (sheet && ink.extend(onPaper(point, sheet.paper))) drawTip(sheet.canvas.context, tip());
    },
    up() {
      if (!ink.end()) return;
      if (sheet) drawEnd(sheet.canvas.context, tip());
      onWritten();
    },
  };
  const change = (act: () => void) => (): void => {
    act();
    redraw();
    onInk();
    onWritten();
  };
  const lay = (canvas: FoundCanvas, size: PaperSize): void => {
    const paper = layPaper(canvas, size);
    // A redrawing in the middle of a stroke would close its open end.
    if (sheet && isSame(sheet.canvas, canvas) && sheet.paper.isTurned === paper.isTurned) return;
    ink.lieOn(paper);
    sheet = { canvas, paper };
    redraw();
  };
  const attach = (id: string, size: PaperSize): (() => void) =>
    keepFound(id, pen, {
      onFound: (canvas) => lay(canvas, size),
      onLost: () => (sheet = null),
    });
  return { pen, undo: change(() => ink.undo()), clear: change(() => ink.clear()), attach };
}

function isSame(one: FoundCanvas, other: FoundCanvas): boolean {
  return (
    one.context === other.context &&
    one.width === other.width &&
    one.height === other.height &&
    one.pixelRatio === other.pixelRatio
  );
}

interface CanvasReports {
  onFound: (canvas: FoundCanvas) => void;
  onLost: () => void;
}

/** Finds the canvas, and again whenever its size may have changed. */
function keepFound(id: string, pen: Pen, { onFound, onLost }: CanvasReports): () => void {
  let isWanted = true;
  let stopFollowing = (): void => undefined;
  const take = async (): Promise<void> => {
    const found = await findCanvas(id, () => isWanted);
    if (!found || !isWanted) return;
    stopFollowing();
    if (found.element) stopFollowing = followPointer(found.element, pen);
    onFound(found);
  };
  const stopResize = onPadResize(() => void take());
  let again: ReturnType<typeof setTimeout> | undefined;
  if (process.env.TARO_ENV === 'weapp') {
    // The size that was just asked for reaches the screen with the next rendering.
    Taro.nextTick(() => void take());
    again = setTimeout(() => void take(), LAID_OUT_MS);
  } else void take();
  return () => {
    isWanted = false;
    clearTimeout(again);
    stopFollowing();
    stopResize();
    onLost();
  };
}
