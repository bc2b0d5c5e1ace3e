import { encodeStrokes, type Point, type Strokes } from '@shared/domain/strokes';

const PAD = { width: 340, height: 180 };

/** A made-up signature: three loose characters, different for each n. */
export function demoSignature(n: number): Strokes {
  const paths = [0, 1, 2].flatMap((place) => character(40 + place * 95, n + place * 5));
  return encodeStrokes(paths, PAD.width, PAD.height);
}

function character(left: number, n: number): Point[][] {
  const lean = (n % 5) * 3;
  const across = line({ x: left, y: 60 + lean }, { x: left + 62, y: 54 + lean });
  const down = line({ x: left + 30, y: 34 }, { x: left + 24 + lean, y: 138 });
  const sweep = line({ x: left + 28, y: 84 }, { x: left + 66, y: 132 - lean });
  return n % 2 === 0 ? [across, down, sweep] : [across, down];
}

function line(from: Point, to: Point): Point[] {
  return Array.from({ length: 9 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / 8,
    y: from.y + ((to.y - from.y) * step) / 8 + Math.sin(step) * 2,
  }));
}
