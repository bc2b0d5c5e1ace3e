import { decodeStrokes, isWritten, STROKES_LIMITS } from '@shared/domain/strokes';
import { drawPaths, type InkContext } from '../../../src/client/components/signature/draw-ink';
import { Ink } from '../../../src/client/components/signature/ink';
import { strokesPicture } from '../../../src/client/components/signature/strokes-picture';

const PAD = { width: 340, height: 240 };

function write(ink: Ink, points: readonly (readonly [number, number])[], view = PAD): void {
  points.forEach(([x, y], index) => (index === 0 ? ink.begin({ x, y }, view) : ink.extend({ x, y }, view)));
  ink.end();
}

const NAME: readonly (readonly [number, number])[] = [
  [40, 60],
  [120, 60],
  [120, 160],
  [60, 180],
];

describe('ink', () => {
  test.each([
    ['nothing', []],
    ['a dot', [[100, 100]]],
    [
      'a slip of the finger',
      [
        [100, 100],
        [105, 103],
      ],
    ],
  ] as const)('of %s is no signature', (_name, points) => {
    const ink = new Ink();
    write(ink, points as readonly (readonly [number, number])[]);
    expect(ink.strokes()).toBeNull();
  });

  test('of a name is one, in a box 1000 wide', () => {
    const ink = new Ink();
    write(ink, NAME);
    const strokes = ink.strokes();
    expect(strokes).toMatchObject({ v: 1, width: 1000, height: 706 });
    expect(strokes && isWritten(strokes)).toBe(true);
    expect(strokes && decodeStrokes(strokes)[0]?.[0]).toEqual({ x: 118, y: 176 });
  });

  test('is taken back stroke by stroke', () => {
    const ink = new Ink();
    write(ink, NAME);
    write(ink, [
      [200, 50],
      [300, 200],
    ]);
    ink.undo();
    expect(ink.paths).toHaveLength(1);
    ink.undo();
    expect(ink.isEmpty).toBe(true);
    ink.undo();
    expect(ink.strokes()).toBeNull();
  });

  test('stays undistorted when the phone is turned while signing', () => {
    const ink = new Ink();
    write(ink, NAME);
    const before = ink.strokes();
    const turned = { width: 760, height: 240 };
    expect(ink.fit(turned)).toBe(1);
    expect(ink.strokes()).toEqual(before);
    const small = { width: 170, height: 240 };
    expect(ink.fit(small)).toBe(0.5);
    write(
      ink,
      [
        [20, 20],
        [80, 80],
      ],
      small,
    );
    expect(ink.paths[1]).toEqual([
      { x: 40, y: 40 },
      { x: 160, y: 160 },
    ]);
  });

  test('goes on from a draft', () => {
    const first = new Ink();
    write(first, NAME);
    const draft = first.strokes();
    const second = new Ink();
    if (draft) second.restore(draft);
    expect(second.strokes()).toEqual(draft);
  });

  test('never runs off the paper', () => {
    const ink = new Ink();
    write(ink, [
      [300, 200],
      [500, 400],
      [-50, -50],
    ]);
    const xs = ink.paths.flat().map((point) => point.x);
    const ys = ink.paths.flat().map((point) => point.y);
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([0, 340, 0, 240]);
  });

  test('never grows beyond what the contract takes, however long somebody scribbles', () => {
    const ink = new Ink();
    for (let stroke = 0; stroke < 200; stroke += 1) {
      const points = Array.from(
        { length: 60 },
        (_, i) => [(i * 5) % 340, (stroke * 7 + i * 3) % 240] as const,
      );
      write(ink, points);
    }
    const strokes = ink.strokes();
    expect(strokes?.paths.length).toBeLessThanOrEqual(STROKES_LIMITS.paths);
    expect(strokes?.paths.flat().length).toBeLessThanOrEqual(STROKES_LIMITS.numbersInAll);
    expect(ink.begin({ x: 1, y: 1 }, PAD)).toBe(false);
  });
});

/** A context that only notes where each line ends. */
function noteEnds(): { context: InkContext; ends: string[] } {
  const ends: string[] = [];
  const end = (x: number, y: number): void => void ends.push(`${x},${y}`);
  const nothing = (): void => undefined;
  const context: InkContext = {
    lineWidth: 0,
    lineCap: '',
    lineJoin: '',
    strokeStyle: '',
    setTransform: nothing,
    clearRect: nothing,
    beginPath: nothing,
    moveTo: nothing,
    lineTo: end,
    quadraticCurveTo: (_cpx, _cpy, x, y) => end(x, y),
    stroke: nothing,
  };
  return { context, ends };
}

describe('drawing', () => {
  test('reaches the last point of every path', () => {
    const { context, ends } = noteEnds();
    drawPaths(context, [
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 20, y: 8 },
      ],
      [{ x: 50, y: 50 }],
    ]);
    expect(ends).toContain('20,8');
    expect(ends).toContain('50,50');
  });

  test('of a stored signature is a picture with every stroke where it was', () => {
    const src = strokesPicture({
      v: 1,
      width: 1000,
      height: 600,
      paths: [
        [10, 20, 5, -5],
        [7, 8],
      ],
    });
    const svg = decodeURIComponent(src.slice(src.indexOf(',') + 1));
    expect(svg).toContain('viewBox="0 0 1000 600"');
    expect(svg).toContain('d="M10 20l5 -5M7 8l0 0"');
  });
});
