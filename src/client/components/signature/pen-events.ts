import type { Point } from '@shared/domain/strokes';

/** What a pen, a finger or a mouse does on the pad, in CSS pixels from its corner. */
export interface Pen {
  down(point: Point): void;
  move(point: Point): void;
  up(): void;
}

/**
 * Follows one pointer in a browser: finger, mouse or stylus. Returns how to stop. A second finger (a resting palm)
 * is not followed; without `touch-action: none` a stroke to the side would turn the page back.
 */
export function followPointer(element: HTMLCanvasElement, pen: Pen): () => void {
  let followed: number | null = null;
  element.style.touchAction = 'none';
  const at = (event: PointerEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent): void => {
    if (followed !== null || event.button > 0) return;
    followed = event.pointerId;
    element.setPointerCapture?.(event.pointerId);
    pen.down(at(event));
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== followed) return;
    const steps = event.getCoalescedEvents?.() ?? [];
    for (const step of steps.length > 0 ? steps : [event]) pen.move(at(step));
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== followed) return;
    followed = null;
    pen.up();
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  names.forEach((name) => element.addEventListener(name, listeners[name]));
  return () => names.forEach((name) => element.removeEventListener(name, listeners[name]));
}

/** What WeChat says of a touch on a canvas. */
interface CanvasTouch {
  identifier: number;
  x: number;
  y: number;
}
interface CanvasTouchEvent {
  touches: CanvasTouch[];
  changedTouches: CanvasTouch[];
}

/** The listeners for WeChat's canvas, following one finger; none in a browser, where `followPointer` listens. */
export function touchListeners(pen: Pen): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'weapp') return {};
  let followed: number | null = null;
  const own = (touches: CanvasTouch[]): CanvasTouch | undefined =>
    touches.find((touch) => touch.identifier === followed);
  const lift = (event: CanvasTouchEvent): void => {
    if (!own(event.changedTouches)) return;
    followed = null;
    pen.up();
  };
  return {
    onTouchStart: (event: CanvasTouchEvent) => {
      const touch = event.changedTouches[0] ?? event.touches[0];
      if (followed !== null || !touch) return;
      followed = touch.identifier;
      pen.down(touch);
    },
    onTouchMove: (event: CanvasTouchEvent) => {
      const touch = own(event.touches);
      if (touch) pen.move(touch);
    },
    onTouchEnd: lift,
    onTouchCancel: lift,
  };
}
