import type { Strokes } from '@shared/domain/strokes';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Ink } from './ink';
import { createInkPad } from './ink-pad';
import type { PaperSize } from './paper';
import { touchListeners } from './pen-events';

export interface InkPad {
  undo: () => void;
  clear: () => void;
  hasInk: boolean;
  /** For the canvas element. */
  listeners: Record<string, unknown>;
}

export interface InkPadOptions {
  /** The canvas's id. */
  id: string;
  draft: Strokes | null;
  size: PaperSize;
  onChange: (strokes: Strokes | null) => void;
}

/**
 * Ties ink, canvas and pen together. Nothing renders while a pen moves: strokes go straight to the canvas, and
 * `onChange` hears of them when the pen is lifted.
 */
export function useInkPad({ id, draft, size, onChange }: InkPadOptions): InkPad {
  const [hasInk, setHasInk] = useState(draft !== null);
  const report = useRef(onChange);
  report.current = onChange;
  const pad = useMemo(() => {
    const ink = new Ink();
    if (draft) ink.restore(draft);
    return createInkPad(ink, {
      onInk: () => setHasInk(!ink.isEmpty),
      onWritten: () => report.current(ink.strokes()),
    });
    // The draft is where writing starts; later drafts are this pad's own reports.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => pad.attach(id, size), [pad, id, size]);
  const listeners = useMemo(() => touchListeners(pad.pen), [pad]);
  return { undo: pad.undo, clear: pad.clear, hasInk, listeners };
}
