import {
  decodeStrokes,
  encodeStrokes,
  isWritten,
  STROKES_LIMITS,
  type Point,
  type Strokes,
} from '@shared/domain/strokes';
import { moveInk, shrinkOf } from './move-ink';
import type { Box } from './paper';

/** Points nearer than this to the one before (pad pixels) add numbers but nothing one can see. */
const LEAST_STEP = 1.5;
/** A tenth below the contract's limits, so that rounding never carries an honest signature over them. */
const MOST_POINTS = Math.floor((STROKES_LIMITS.numbersInAll / 2) * 0.9);
const MOST_PATHS = Math.floor(STROKES_LIMITS.paths * 0.9);

/**
 * What has been written on a paper. When the paper changes its size (the phone is turned, the paper takes the whole
 * screen) the ink moves along, never distorted, and smaller only where it would not fit.
 */
export class Ink {
  private paper: Box = { width: 1, height: 1 };
  private written: Point[][] = [];
  private isDown = false;
  /** A stored signature keeps its place on the paper it was stored with. */
  private isStored = false;

  /** Takes up a stored signature, e.g. a draft. */
  restore(strokes: Strokes): void {
    this.paper = { width: strokes.width, height: strokes.height };
    this.written = decodeStrokes(strokes);
    this.isStored = true;
  }

  /** Lies on a paper of this size from now on. */
  lieOn(paper: Box): void {
    const { width, height } = this.paper;
    if (paper.width === width && paper.height === height) return;
    const scale = this.isStored
      ? Math.min(paper.width / width, paper.height / height)
      : shrinkOf(this.written, paper);
    this.written = moveInk(this.written, this.paper, paper, scale);
    this.paper = { width: paper.width, height: paper.height };
    this.isStored = false;
  }

  get isEmpty(): boolean {
    return this.written.length === 0;
  }

  get paths(): readonly (readonly Point[])[] {
    return this.written;
  }

  /** The pen touches the paper. Returns whether there is room for another stroke. */
  begin(point: Point): boolean {
    if (this.written.length >= MOST_PATHS || this.points >= MOST_POINTS) return false;
    this.written.push([this.onPaper(point)]);
    this.isDown = true;
    return true;
  }

  /** The pen moves. Returns whether there is anything new to draw. */
  extend(point: Point): boolean {
    const path = this.written[this.written.length - 1];
    const last = path?.[path.length - 1];
    if (!this.isDown || !path || !last || this.points >= MOST_POINTS) return false;
    const next = this.onPaper(point);
    if (Math.hypot(next.x - last.x, next.y - last.y) < LEAST_STEP) return false;
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
    const strokes = encodeStrokes(this.written, this.paper.width, this.paper.height);
    return isWritten(strokes) ? strokes : null;
  }

  private get points(): number {
    return this.written.reduce((sum, path) => sum + path.length, 0);
  }

  /** A finger may slide off the pad; the ink stays on it. */
  private onPaper({ x, y }: Point): Point {
    const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
    return { x: within(x, this.paper.width), y: within(y, this.paper.height) };
  }
}
