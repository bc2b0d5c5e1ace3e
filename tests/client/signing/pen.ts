import { fireEvent } from '@testing-library/react';

const NOTHING = (): void => undefined;
const CONTEXT = {
  setTransform: NOTHING,
  clearRect: NOTHING,
  beginPath: NOTHING,
  moveTo: NOTHING,
  lineTo: NOTHING,
  quadraticCurveTo: NOTHING,
  stroke: NOTHING,
};

/** Gives jsdom's canvases a size and something to draw on. For `beforeEach`. */
export function layOutCanvases(): void {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(CONTEXT as never);
  const box = { left: 0, top: 0, width: 340, height: 240 } as DOMRect;
  jest.spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect').mockReturnValue(box);
}

/** Writes one long stroke on the page's signature pad. */
export function signByHand(): void {
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('no paper to sign on');
  const at = (type: string, x: number, y: number): void => {
    const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true });
    fireEvent(canvas, Object.assign(event, { pointerId: 1 }));
  };
  at('pointerdown', 20, 20);
  at('pointermove', 200, 200);
  at('pointerup', 200, 200);
}
