import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** Nothing is laid out in jsdom: a canvas is this large on the screen until a test says otherwise, CSS pixels. */
export const PAD_SIZE = { width: 300, height: 150 };

/** The screen has two pixels a CSS pixel. */
const PIXEL_RATIO = 2;

/** Where there is ink, CSS pixels from the pad's corner. */
export interface InkBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Hands out real 2d canvases for the page's canvas elements, the same one to the same element. */
export class InkCanvases {
  readonly #canvases = new WeakMap<Element, Canvas>();

  /** What `fields({ node: true })` gives for an element. */
  nodeOf(element: Element): Canvas {
    const known = this.#canvases.get(element);
    if (known) return known;
    const canvas = createCanvas(PAD_SIZE.width, PAD_SIZE.height);
    this.#canvases.set(element, canvas);
    return canvas;
  }
}

/** How many of the canvas's pixels have any ink. */
export function countInk(canvas: Canvas): number {
  return inkedPixels(canvas).length;
}

/** The least box around all ink; null on an empty canvas. */
export function boxOfInk(canvas: Canvas): InkBox | null {
  const pixels = inkedPixels(canvas);
  if (pixels.length === 0) return null;
  const xs = pixels.map(({ x }) => x / PIXEL_RATIO);
  const ys = pixels.map(({ y }) => y / PIXEL_RATIO);
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
}

/** Whether any pixel between two edges, CSS pixels from the left, has ink. */
export function hasInkBetween(canvas: Canvas, left: number, right: number): boolean {
  return inkedPixels(canvas).some(({ x }) => x >= left * PIXEL_RATIO && x <= right * PIXEL_RATIO);
}

function inkedPixels(canvas: Canvas): { x: number; y: number }[] {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const inked: { x: number; y: number }[] = [];
  for (let index = 0; index < width * height; index += 1) {
    // The fourth of each pixel's bytes is how opaque it is.
    if ((data[index * 4 + 3] ?? 0) > 0) inked.push({ x: index % width, y: Math.floor(index / width) });
  }
  return inked;
}
