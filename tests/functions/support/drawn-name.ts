import { encodeStrokes, type Strokes } from '@shared/domain/strokes';

/** A signature somebody wrote. */
export const DRAWN_NAME: Strokes = encodeStrokes(
  [
    [
      { x: 40, y: 40 },
      { x: 150, y: 60 },
      { x: 90, y: 130 },
    ],
    [
      { x: 180, y: 30 },
      { x: 190, y: 150 },
    ],
  ],
  340,
  180,
);

/** A slip of the finger. */
export const DOT: Strokes = encodeStrokes([[{ x: 40, y: 40 }]], 340, 180);
