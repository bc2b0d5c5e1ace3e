import fc from 'fast-check';

/** The children of the trial, by number; each class has one more child who always stays. */
export const CHILDREN = ['李沐阳', '周子轩', '吴思涵', '陈一诺'] as const;
export const CLASSES = ['三年级1班', '三年级2班'] as const;
/** Guardian 0 and 1 are parents of the same child, and guardian 0 has one in the other class too. */
export const FIRST_LINKS = [
  { guardian: 0, child: 0 },
  { guardian: 1, child: 0 },
  { guardian: 0, child: 2 },
  { guardian: 2, child: 1 },
] as const;
const GUARDIANS = 4;
const LETTERS = 3;

/** Where a child is: a class by number, or no class of this school. */
export type Place = number | null;
export const FIRST_PLACES: readonly Place[] = [0, 0, 1, null];

/** Something that somebody does. People and letters by number. */
export type Move =
  | { does: 'open' | 'sign'; guardian: number; child: number; letter: number }
  | { does: 'link'; guardian: number; child: number }
  | { does: 'import'; places: Place[] }
  | { does: 'record'; child: number; letter: number }
  | { does: 'object'; guardian: number; child: number; letter: number }
  | { does: 'publish' | 'withdraw' | 'correct' | 'ask again'; letter: number }
  | { does: 'reconcile' };

const child = fc.nat(CHILDREN.length - 1);
const guardian = fc.nat(GUARDIANS - 1);
const letter = fc.nat(LETTERS - 1);
const place: fc.Arbitrary<Place> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(CLASSES.length - 1) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('sign' as const), guardian, child, letter }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('open' as const), guardian, child, letter }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('publish' as const), letter }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('import' as const),
      places: fc.array(place, { minLength: CHILDREN.length, maxLength: CHILDREN.length }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('link' as const), guardian, child }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('record' as const), child, letter }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('object' as const), guardian, child, letter }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('correct' as const), letter }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('ask again' as const), letter }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw' as const), letter }) },
  { weight: 1, arbitrary: fc.constant({ does: 'reconcile' as const }) },
);

/** Moves of the same moment; some are delivered twice. */
const moment: fc.Arbitrary<Move[]> = fc
  .array(fc.tuple(move, fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((moves) => moves.flatMap(([one, isTwice]) => (isTwice ? [one, one] : [one])));

/** Moments one after the other. */
export const story: fc.Arbitrary<Move[][]> = fc.array(moment, { minLength: 4, maxLength: 9 });
