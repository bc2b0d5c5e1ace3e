import { decodeStrokes, isWritten, STROKES_LIMITS } from '@shared/domain/strokes';
import { drawPaths, preparePen, type InkContext } from '../../../src/client/components/signature/draw-ink';
import { Ink } from '../../../src/client/components/signature/ink';
import { layPaper, onPaper, type Box } from '../../../src/client/components/signature/paper';
import { strokesPicture } from '../../../src/client/components/signature/strokes-picture';

const PAD = { width: 340, height: 240 };

function inkOn(paper: Box): Ink {
  const ink = new Ink();
  ink.lieOn(paper);
  return ink;
}

function write(ink: Ink, points: readonly (readonly [number, number])[]): void {
  points.forEach(([x, y], index) => (index === 0 ? ink.begin({ x, y }) : ink.extend({ x, y })));
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
    const ink = inkOn(PAD);
    write(ink, points as readonly (readonly [number, number])[]);
    expect(ink.strokes()).toBeNull();
  });

  test('of a name is one, in a box 1000 wide', () => {
    const ink = inkOn(PAD);
    write(ink, NAME);
    const strokes = ink.strokes();
    expect(strokes).toMatchObject({ v: 1, width: 1000, height: 706 });
    expect(strokes && isWritten(strokes)).toBe(true);
    expect(strokes && decodeStrokes(strokes)[0]?.[0]).toEqual({ x: 118, y: 176 });
  });

  test('is taken back stroke by stroke', () => {
    const ink = inkOn(PAD);
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

  test('stays as large and as it is, in the middle, when the paper becomes larger', () => {
    const ink = inkOn(PAD);
    write(ink, NAME);
    ink.lieOn({ width: 760, height: 340 });
    expect(ink.paths[0]).toEqual(NAME.map(([x, y]) => ({ x: x + 210, y: y + 50 })));
  });

  test('is made smaller, never distorted, only where it would not fit, and does not shrink a second time', () => {
    const ink = inkOn({ width: 760, height: 300 });
    write(ink, [
      [40, 50],
      [720, 50],
      [720, 250],
    ]);
    ink.lieOn(PAD);
    const [start, corner, end] = ink.paths[0] ?? [];
    const width = (corner?.x ?? NaN) - (start?.x ?? NaN);
    expect(width).toBeLessThan(PAD.width);
    expect(((end?.y ?? NaN) - (corner?.y ?? NaN)) / width).toBeCloseTo(200 / 680);
    ink.lieOn({ width: 760, height: 300 });
    ink.lieOn(PAD);
    const again = ink.paths[0] ?? [];
    expect((again[1]?.x ?? NaN) - (again[0]?.x ?? NaN)).toBeCloseTo(width);
  });

  test('is never pushed off a paper of another shape', () => {
    const ink = inkOn({ width: 800, height: 300 });
    write(ink, [
      [5, 5],
      [105, 295],
    ]);
    ink.lieOn({ width: 300, height: 300 });
    for (const { x, y } of ink.paths.flat()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(300);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(300);
    }
  });

  test('goes on from a draft', () => {
    const first = inkOn(PAD);
    write(first, NAME);
    const draft = first.strokes();
    const second = new Ink();
    if (draft) second.restore(draft);
    expect(second.strokes()).toEqual(draft);
    second.lieOn(PAD);
    expect(second.strokes()).toEqual(draft);
  });

  test('never runs off the paper', () => {
    const ink = inkOn(PAD);
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
    const ink = inkOn(PAD);
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
    expect(ink.begin({ x: 1, y: 1 })).toBe(false);
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

describe('paper over the whole screen', () => {
  const PORTRAIT = { width: 300, height: 700 };

  test('takes the long side of an upright screen for the line, and is not turned on a wide one', () => {
    expect(layPaper(PORTRAIT, 'whole')).toEqual({ width: 700, height: 300, isTurned: true });
    expect(layPaper({ width: 700, height: 300 }, 'whole')).toEqual({
      width: 700,
      height: 300,
      isTurned: false,
    });
    expect(layPaper({ width: 200, height: 240 }, 'small')).toEqual({
      width: 200,
      height: 240,
      isTurned: false,
    });
  });

  test('has the screen’s upper right corner for its own upper left, and runs down the screen', () => {
    const paper = layPaper(PORTRAIT, 'whole');
    expect(onPaper({ x: 300, y: 0 }, paper)).toEqual({ x: 0, y: 0 });
    expect(onPaper({ x: 300, y: 700 }, paper)).toEqual({ x: 700, y: 0 });
    expect(onPaper({ x: 0, y: 0 }, paper)).toEqual({ x: 0, y: 300 });
  });

  test('gives upright strokes: a line drawn down the screen lies on its side in the receipt', () => {
    const paper = layPaper(PORTRAIT, 'whole');
    const ink = inkOn(paper);
    const along = [100, 250, 400, 600].map((y) => onPaper({ x: 150, y }, paper));
    write(
      ink,
      along.map(({ x, y }) => [x, y] as const),
    );
    const [path = []] = decodeStrokes(ink.strokes() ?? { v: 1, width: 1000, height: 1, paths: [] });
    expect(new Set(path.map((point) => point.y)).size).toBe(1);
    expect(path.map((point) => point.x)).toEqual([143, 357, 571, 857]);
  });

  test('is drawn where the finger is, although its strokes are turned', () => {
    const paper = layPaper(PORTRAIT, 'whole');
    const transforms: number[][] = [];
    const { context } = noteEnds();
    context.setTransform = (...numbers) => void transforms.push(numbers);
    preparePen(context, 2, paper);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transforms[0] ?? [];
    const finger = { x: 120, y: 430 };
    const { x, y } = onPaper(finger, paper);
    expect([a * x + c * y + e, b * x + d * y + f]).toEqual([finger.x * 2, finger.y * 2]);
  });
});
