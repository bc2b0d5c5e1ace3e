import fc from 'fast-check';
import {
  STROKES_BOX_WIDTH,
  decodeStrokes,
  encodeStrokes,
  isWritten,
  type Point,
} from '@shared/domain/strokes';

const line = (from: Point, to: Point, steps = 20): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / steps,
    y: from.y + ((to.y - from.y) * i) / steps,
  }));

describe('encoding', () => {
  it('keeps the first point absolute and then differences, in a box 1000 wide', () => {
    const path = [
      { x: 10, y: 20 },
      { x: 15, y: 20 },
      { x: 15, y: 10 },
    ];
    expect(encodeStrokes([path], 500, 250)).toEqual({
      v: 1,
      width: 1000,
      height: 500,
      paths: [[20, 40, 10, 0, 0, -20]],
    });
  });

  it('drops points that repeat, but keeps a dot as one point', () => {
    const still = { x: 0, y: 0 };
    expect(encodeStrokes([[still, still, { x: 0.2, y: 0.3 }, { x: 1, y: 0 }]], 1000, 500).paths).toEqual([
      [0, 0, 1, 0],
    ]);
    expect(encodeStrokes([[still, still]], 1000, 500).paths).toEqual([[0, 0]]);
  });

  it('leaves out paths without a point', () => {
    expect(encodeStrokes([[], [{ x: 1, y: 1 }]], 1000, 500).paths).toEqual([[1, 1]]);
  });

  it('gives back every point within rounding, whatever was drawn on whatever pad', () => {
    const coordinate = fc.double({ min: -200, max: 2000, noNaN: true });
    const drawn = fc.array(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1 }));
    fc.assert(
      fc.property(drawn, fc.integer({ min: 100, max: 3000 }), (paths, width) => {
        const scale = STROKES_BOX_WIDTH / width;
        const decoded = decodeStrokes(encodeStrokes(paths, width, 300));
        expect(decoded).toHaveLength(paths.length);
        paths.forEach((path, index) => {
          const kept = decoded[index] ?? [];
          let at = 0;
          for (const point of path) {
            const isHere = (one?: Point): boolean =>
              one !== undefined &&
              Math.abs(one.x - point.x * scale) <= 0.5001 &&
              Math.abs(one.y - point.y * scale) <= 0.5001;
            // A point that rounds to the one before it was dropped, so it is found where that one is.
            if (!isHere(kept[at]) && isHere(kept[at + 1])) at += 1;
            expect(isHere(kept[at])).toBe(true);
          }
          expect(at).toBe(kept.length - 1);
        });
      }),
    );
  });

  it('encodes again what it decoded to the same numbers', () => {
    const coordinate = fc.integer({ min: 0, max: 1000 });
    const drawn = fc.array(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1 }));
    fc.assert(
      fc.property(drawn, (paths) => {
        const once = encodeStrokes(paths, 1000, 500);
        expect(encodeStrokes(decodeStrokes(once), 1000, 500)).toEqual(once);
      }),
    );
  });
});

describe('whether somebody wrote', () => {
  const pad = (paths: Point[][]): boolean => isWritten(encodeStrokes(paths, 350, 200));

  it.each<[string, Point[][]]>([
    ['an empty pad', []],
    ['a dot', [[{ x: 100, y: 100 }]]],
    ['a finger that rested', [Array.from({ length: 50 }, () => ({ x: 100, y: 100 }))]],
    ['a short slip', [line({ x: 100, y: 100 }, { x: 140, y: 110 })]],
    ['two dots far apart', [[{ x: 10, y: 10 }], [{ x: 340, y: 190 }]]],
    [
      'scratching on one spot',
      [Array.from({ length: 200 }, (_, i) => ({ x: 100 + (i % 2) * 5, y: 100 + (i % 3) }))],
    ],
  ])('%s is not a signature', (_what, paths) => {
    expect(pad(paths)).toBe(false);
  });

  it.each<[string, Point[][]]>([
    ['one long stroke', [line({ x: 20, y: 100 }, { x: 300, y: 110 })]],
    [
      'a small name of several strokes',
      [
        line({ x: 20, y: 20 }, { x: 60, y: 20 }),
        line({ x: 40, y: 10 }, { x: 40, y: 60 }),
        line({ x: 20, y: 60 }, { x: 60, y: 60 }),
      ],
    ],
    ['a name written downwards', [line({ x: 100, y: 10 }, { x: 100, y: 190 })]],
  ])('%s is', (_what, paths) => {
    expect(pad(paths)).toBe(true);
  });
});
