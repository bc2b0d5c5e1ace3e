import { strokesPath } from '@shared/domain/strokes-path';

it('draws each path from its first point by the stored differences, and a dot where the pen did not move', () => {
  const strokes = {
    v: 1,
    width: 1000,
    height: 500,
    paths: [
      [10, 20, 5, -3, 2, 2],
      [300, 40],
    ],
  } as const;
  expect(strokesPath({ ...strokes, paths: strokes.paths.map((path) => [...path]) })).toBe(
    'M10 20l5 -3 2 2M300 40l0 0',
  );
});
