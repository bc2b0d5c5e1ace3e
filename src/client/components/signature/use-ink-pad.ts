import type { Strokes } from '@shared/domain/strokes';
import { useEffect, useMemo, useRef, useState } from 'react';
import { drawEnd, drawPaths, drawTip, preparePen } from './draw-ink';
import { findCanvas, type FoundCanvas } from './find-canvas';
import { Ink } from './ink';
import { followPointer, touchListeners, type Pen } from './pen-events';
import { onPadResize } from './pad-resize';

export interface InkPad {
  undo: () => void;
  clear: () => void;
  hasInk: boolean;
  /** For the canvas element. */
  listeners: Record<string, unknown>;
}

/**
 * Ties ink, canvas and pen together. Nothing renders while a pen moves: strokes go straight to the canvas, and
 * `onChange` hears of them when the pen is lifted.
 */
export function useInkPad(
  id: string,
  draft: Strokes | null,
  onChange: (strokes: Strokes | null) => void,
): InkPad {
  const [hasInk, setHasInk] = useState(draft !== null);
  const report = useRef(onChange);
  report.current = onChange;
  const pad = useMemo(() => {
    const ink = new Ink();
    if (draft) ink.restore(draft);
    return createPad(ink, {
      onInk: () => setHasInk(!ink.isEmpty),
      onWritten: () => report.current(ink.strokes()),
    });
    // The draft is where writing starts; later drafts are this pad's own reports.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => pad.attach(id), [pad, id]);
  const listeners = useMemo(() => touchListeners(pad.pen), [pad]);
  return { undo: pad.undo, clear: pad.clear, hasInk, listeners };
}

interface Pad {
  pen: Pen;
  undo: () => void;
  clear: () => void;
  /** Takes the canvas as soon as it is there; returns how to let go of it. */
  attach: (id: string) => () => void;
}

/** `onInk`: the paper has become empty or written on. `onWritten`: the pen was lifted, or something taken back. */
interface PadReports {
  onInk: () => void;
  onWritten: () => void;
}

function createPad(ink: Ink, { onInk, onWritten }: PadReports): Pad {
  let canvas: FoundCanvas | null = null;
  const redraw = (): void => {
    if (!canvas) return;
    const { context, width, height, pixelRatio } = canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width * pixelRatio, height * pixelRatio);
    preparePen(context, pixelRatio, ink.fit(canvas));
    drawPaths(context, ink.paths);
  };
  const tip = () => ink.paths[ink.paths.length - 1] ?? [];
  const pen: Pen = {
    down(point) {
      if (!canvas || !ink.begin(point, canvas)) return;
      preparePen(canvas.context, canvas.pixelRatio, ink.fit(canvas));
      drawTip(canvas.context, tip());
      onInk();
    },
    move(point) {
      if (canvas && ink.extend(point, canvas)) drawTip(canvas.context, tip());
    },
    up() {
      if (!ink.end()) return;
      if (canvas) drawEnd(canvas.context, tip());
      onWritten();
    },
  };
  const change = (act: () => void) => (): void => {
    act();
    redraw();
    onInk();
    onWritten();
  };
  const attach = (id: string): (() => void) => {
    let isWanted = true;
    let stopFollowing = (): void => undefined;
    const take = async (): Promise<void> => {
      const found = await findCanvas(id, () => isWanted);
      if (!found || !isWanted) return;
      stopFollowing();
      if (found.element) stopFollowing = followPointer(found.element, pen);
      canvas = found;
      redraw();
    };
    void take();
    const stopResize = onPadResize(() => void take());
    return () => {
      isWanted = false;
      canvas = null;
      stopFollowing();
      stopResize();
    };
  };
  return { pen, undo: change(() => ink.undo()), clear: change(() => ink.clear()), attach };
}
