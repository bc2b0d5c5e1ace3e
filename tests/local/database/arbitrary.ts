import fc from 'fast-check';
import type { Value, ValueObject } from '../../../src/local/database';

const text = fc.constantFrom(
  '',
  'a',
  'b',
  'ab',
  'a\u0000',
  'a\u0000b',
  '小',
  '小明',
  'é',
  '\uffff',
  '😀',
  '😀a',
);
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -0.5, 2 ** 31, -(2 ** 53), 1e300, Number.NaN, Infinity, -Infinity, -0),
);
const date = fc.constantFrom(-5, 0, 5, 1_700_000_000_000, 1_700_000_000_250).map((at) => new Date(at));

/** Values an index can look up. */
export const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: text },
  fc.boolean(),
  date,
  fc.constant(null),
);

/** Any value, arrays and objects included. */
export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('b', 'c', '0'), tie('value'), {
      maxKeys: 2,
      noNullPrototype: true,
    }) as fc.Arbitrary<Value>,
  ),
})).value;

const field = fc.constantFrom('a', 'b', 'c');

/** Documents that share a few fields, some missing, some arrays. */
export const document: fc.Arbitrary<ValueObject> = fc.dictionary(field, value, {
  maxKeys: 3,
  noNullPrototype: true,
});

const path = fc.constantFrom('a', 'b', 'c', 'a.b', 'a.c', 'b.0');
const range = fc.constantFrom('$gt', '$gte', '$lt', '$lte');

const condition: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  value.map((operand) => ({ $eq: operand })),
  fc.tuple(range, scalar).map(([operator, operand]) => ({ [operator]: operand })),
  fc
    .tuple(range, scalar, range, scalar)
    .map(([one, first, other, second]) => ({ [one]: first, [other]: second })),
  fc.array(scalar, { maxLength: 4 }).map((operands) => ({ $in: operands })),
  fc.array(scalar, { maxLength: 2 }).map((operands) => ({ $nin: operands })),
  scalar.map((operand) => ({ $ne: operand })),
  fc.boolean().map((isThere) => ({ $exists: isThere })),
  fc.nat(3).map((size) => ({ $size: size })),
  fc.tuple(range, scalar).map(([operator, operand]) => ({ $elemMatch: { [operator]: operand } })),
);

const conjunction = fc.dictionary(path, condition, {
  maxKeys: 3,
  noNullPrototype: true,
}) as fc.Arbitrary<ValueObject>;

/** Queries over the fields of `document`. */
export const query: fc.Arbitrary<ValueObject> = fc.oneof(
  { weight: 5, arbitrary: conjunction },
  fc.array(conjunction, { minLength: 1, maxLength: 2 }).map((parts) => ({ $or: parts })),
  fc.tuple(conjunction, conjunction).map((parts) => ({ $and: parts })),
  fc.tuple(conjunction, conjunction).map(([nor, rest]) => ({ ...rest, $nor: [nor] })),
);

/** An order of up to two keys. */
export const order: fc.Arbitrary<ValueObject> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'a.b', '_id'),
  fc.constantFrom(1, -1),
  { maxKeys: 2, noNullPrototype: true },
) as fc.Arbitrary<ValueObject>;
