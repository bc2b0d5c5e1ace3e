import { encodeStrokes, isWritten, STROKES_LIMITS, type Point, type Strokes } from '@shared/domain/strokes';
import { decodeStrokes } from '@shared/domain/strokes';

/** Points nearer than this to the one before (pad pixels) add numbers but nothing one can see. */
const LEAST_STEP = 1.5;
/** A tenth below the contract's limits, so that rounding never carries an honest signature over them. */
const MOST_POINTS = Math.floor((STROKES_LIMITS.numbersInAll / 2) * 0.9);
const MOST_PATHS = Math.floor(STROKES_LIMITS.paths * 0.9);

export interface Box {
  width: number;
  height: number;
}

/**
 * What has been written, in the box it was begun in. When the pad changes its size (the phone is turned) the box
 * stays and only the view is scaled, so nothing written is ever distorted or lost.
 */
export class Ink {
  private box: Box = { width: 1, height: 1 };
  private written: Point[][] = [];
  private isDown = false;

  /** Takes up a stored signature, e.g. a draft. */
  restore(strokes: Strokes): void {
    this.box = { width: strokes.width, height: strokes.height };
    this.written = decodeStrokes(strokes);
  }

  /** The view's size; an empty pad takes it as its box. Returns the factor from box to view. */
  fit(view: Box): number {
    if (this.isEmpty) this.box = view;
    return Math.min(view.width / this.box.width, view.height / this.box.height);
  }

  get isEmpty(): boolean {
    return this.written.length === 0;
  }

  get paths(): readonly (readonly Point[])[] {
    return this.written;
  }

  /** The pen touches the paper at a point of the view. Returns whether there is room for another stroke. */
  begin(point: Point, view: Box): boolean {
    if (this.written.length >= MOST_PATHS || this.points >= MOST_POINTS) return false;
    const scale = this.fit(view);
    this.written.push([this.inBox(point, scale)]);
    this.isDown = true;
    return true;
  }

  /** The pen moves. Returns whether there is anything new to draw. */
  extend(point: Point, view: Box): boolean {
    const path = this.written[this.written.length - 1];
    const last = path?.[path.length - 1];
    if (!this.isDown || !path || !last || this.points >= MOST_POINTS) return false;
    const scale = this.fit(view);
    const next = this.inBox(point, scale);
    if (Math.hypot(next.x - last.x, next.y - last.y) * scale < LEAST_STEP) return false;
    path.push(next);
    return true;
  }

  /** The pen is lifted. Returns whether it had been down. */
  end(): boolean {
    const wasDown = this.isDown;
    this.isDown = false;
    return wasDown;
  }

  undo(): void {
    this.end();
    this.written.pop();
  }

  clear(): void {
    this.end();
    this.written = [];
  }

  /** The signature, or null while there is too little ink to be one. */
  strokes(): Strokes | null {
    if (this.isEmpty) return null;
    const strokes = encodeStrokes(this.written, this.box.width, this.box.height);
    return isWritten(strokes) ? strokes : null;
  }

  private get points(): number {
    return this.written.reduce((sum, path) => sum + path.length, 0);
  }

  /** A finger may slide off the pad; the ink stays on it. */
  private inBox(point: Point, scale: number): Point {
    const within = (value: number, most: number): number => Math.min(Math.max(value / scale, 0), most);
    return { x: within(point.x, this.box.width), y: within(point.y, this.box.height) };
  }
}
