import { compileReplacement, compileUpdate } from '../../../src/local/database/update';
import type { Document, Value, ValueObject } from '../../../src/local/database/value';

const apply = (update: Value, fields: ValueObject): ValueObject => {
  const { _id, ...changed } = compileUpdate(update)({ _id: 'd', ...fields });
  expect(_id).toBe('d');
  return changed;
};
const codeOf = (update: Value, fields: ValueObject = {}): unknown => {
  try {
    return apply(update, fields);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

type Row = readonly [update: ValueObject, before: ValueObject, after: ValueObject];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  $set: [
    [{ $set: { a: 1 } }, {}, { a: 1 }],
    [{ $set: { 'a.b.c': 1 } }, { a: { x: 0 } }, { a: { x: 0, b: { c: 1 } } }],
    [{ $set: { a: { b: 1 } } }, { a: { x: 0 } }, { a: { b: 1 } }],
    [{ $set: { 'a.1': 9 } }, { a: [1, 2, 3] }, { a: [1, 9, 3] }],
    [{ $set: { 'a.3': 9 } }, { a: [1] }, { a: [1, null, null, 9] }],
    [{ $set: { 'a.0.b': 2 } }, { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    [
      { $set: { 'children.0123.state': 'opened' } },
      { children: {} },
      { children: { '0123': { state: 'opened' } } },
    ],
    [{ $set: { a: null, b: false } }, { a: 1 }, { a: null, b: false }],
  ],
  $unset: [
    [{ $unset: { a: '', 'b.c': '', x: '' } }, { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2 } }],
    [{ $unset: { 'a.1': '' } }, { a: [1, 2, 3] }, { a: [1, null, 3] }],
    [{ $unset: { 'a.b.c': '' } }, { a: 5 }, { a: 5 }],
  ],
  $inc: [
    [{ $inc: { a: 2, 'b.c': -1, fresh: 3 } }, { a: 1, b: { c: 0.5 } }, { a: 3, b: { c: -0.5 }, fresh: 3 }],
    [{ $inc: { 'a.0': 1 } }, { a: [1] }, { a: [2] }],
  ],
  $mul: [[{ $mul: { a: 3, fresh: -5 } }, { a: 2 }, { a: 6, fresh: 0 }]],
  '$min and $max': [
    [{ $min: { a: 1, b: 1, c: 1 } }, { a: 2, b: 0 }, { a: 1, b: 0, c: 1 }],
    [{ $max: { a: 1, b: 1, c: 1 } }, { a: 2, b: 0 }, { a: 2, b: 1, c: 1 }],
    [{ $max: { a: new Date(9) } }, { a: new Date(5) }, { a: new Date(9) }],
    [{ $max: { a: 'text' } }, { a: 5 }, { a: 'text' }],
    [{ $min: { a: 5 } }, { a: null }, { a: null }],
  ],
  $rename: [
    [{ $rename: { a: 'b' } }, { a: 1, b: 2, c: 3 }, { b: 1, c: 3 }],
    [{ $rename: { a: 'x.y' } }, { a: { deep: 1 } }, { x: { y: { deep: 1 } } }],
    [{ $rename: { none: 'b' } }, { b: 2 }, { b: 2 }],
  ],
  $push: [
    [{ $push: { a: 1 } }, {}, { a: [1] }],
    [{ $push: { a: [1, 2] } }, { a: [0] }, { a: [0, [1, 2]] }],
    [{ $push: { a: { $each: [1, 2] } } }, { a: [0] }, { a: [0, 1, 2] }],
    [{ $push: { a: { $each: [8, 9], $position: 1 } } }, { a: [0, 1] }, { a: [0, 8, 9, 1] }],
    [{ $push: { a: { $each: [9], $position: -1 } } }, { a: [0, 1] }, { a: [0, 9, 1] }],
    [{ $push: { a: { $each: [9], $position: 99 } } }, { a: [0] }, { a: [0, 9] }],
    [{ $push: { a: { $each: [3, 1, 2], $sort: -1, $slice: 2 } } }, { a: [5] }, { a: [5, 3] }],
    [{ $push: { a: { $each: [3, 1, 2], $sort: 1, $slice: 2 } } }, {}, { a: [1, 2] }],
    [
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 }, $slice: -2 } } },
      { a: [{ n: 3 }, { n: 2 }] },
      { a: [{ n: 2 }, { n: 3 }] },
    ],
    [{ $push: { a: { $each: [], $slice: 0 } } }, { a: [1] }, { a: [] }],
  ],
  $addToSet: [
    [{ $addToSet: { a: 1 } }, { a: [1] }, { a: [1] }],
    [{ $addToSet: { a: { $each: [1, 2, 2, { b: 1 }, { b: 1 }] } } }, { a: [1] }, { a: [1, 2, { b: 1 }] }],
    [{ $addToSet: { a: [1] } }, {}, { a: [[1]] }],
    [{ $addToSet: { a: { $each: [] } } }, {}, { a: [] }],
  ],
  '$pull and $pullAll': [
    [{ $pull: { a: 1 } }, { a: [1, 2, 1, '1'] }, { a: [2, '1'] }],
    [{ $pull: { a: { $gt: 1 } } }, { a: [1, 2, 3, 'x'] }, { a: [1, 'x'] }],
    [{ $pull: { a: { b: 1 } } }, { a: [{ b: 1, c: 2 }, { b: 2 }, 1] }, { a: [{ b: 2 }, 1] }],
    [{ $pull: { a: { $in: [1, 2] } } }, { a: [1, 2, 3] }, { a: [3] }],
    [{ $pull: { a: [1] } }, { a: [[1], 1] }, { a: [1] }],
    [{ $pull: { a: 1 } }, {}, {}],
    [{ $pullAll: { a: [1, { b: 1 }] } }, { a: [1, { b: 1 }, { b: 1, c: 1 }, 1] }, { a: [{ b: 1, c: 1 }] }],
  ],
  $pop: [
    [{ $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [1, 2] }, { a: [1], b: [2] }],
    [{ $pop: { a: 1, none: 1 } }, { a: [] }, { a: [] }],
  ],
  'several at once': [
    [
      { $set: { 'a.x': 1, b: 2 }, $inc: { 'a.y': 1 }, $push: { c: 1 }, $unset: { d: '' } },
      { a: { y: 1 }, d: 1 },
      { a: { y: 2, x: 1 }, b: 2, c: [1] },
    ],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_operator, rows) => {
  it.each(rows)('%j makes of a document what MongoDB makes of it', (update, before, after) => {
    expect(apply(update, before)).toEqual(after);
  });

  it.each(rows)('%j leaves the document it was given alone', (update, before) => {
    const document: Document = { _id: 'd', ...before };
    const copy = structuredClone(document);
    compileUpdate(update)(document);
    expect(document).toEqual(copy);
  });
});

describe('an update is refused', () => {
  it.each(['$bit', '$currentDate', '$setOnInsert', '$pushAll', '$foo'])('by the name %s', (operator) => {
    expect(() => compileUpdate({ [operator]: { a: 1 } })).toThrow(
      `operator ${operator} is not supported by the local cloud`,
    );
  });

  it.each<ValueObject>([
    { $push: { a: { $each: [1], $foo: 1 } } },
    { $addToSet: { a: { $each: [1], $slice: 1 } } },
    { $set: { 'a.$': 1 } },
    { $set: { 'a.$[].b': 1 } },
    { $pull: { a: { $foo: 1 } } },
  ])('by the name of an inner operator: %j', (update) => {
    expect(() => compileUpdate(update)).toThrow(/operator \$.*not supported by the local cloud/);
  });

  it.each<ValueObject>([
    { a: 1 },
    { $set: { a: 1 }, b: 2 },
    { $set: 1 },
    { $inc: { a: '1' } },
    { $push: { a: { $position: 0 } } },
    { $push: { a: { $each: 1 } } },
    { $push: { a: { $each: [1], $slice: 'x' } } },
    { $push: { a: { $each: [1], $sort: 2 } } },
    { $pop: { a: 2 } },
    { $pullAll: { a: 1 } },
    { $rename: { a: 1 } },
    { $set: { 'a..b': 1 } },
    { $set: { __proto__x: 1, 'a.__proto__': 1 } },
  ])('when it is malformed: %j', (update) => {
    expect(codeOf(update)).toBe('INVALID_PARAM');
  });

  it.each<readonly [ValueObject, ValueObject]>([
    [{ $inc: { a: 1 } }, { a: 'x' }],
    [{ $inc: { a: 1 } }, { a: null }],
    [{ $mul: { a: 1 } }, { a: [] }],
    [{ $push: { a: 1 } }, { a: 1 }],
    [{ $addToSet: { a: 1 } }, { a: null }],
    [{ $pull: { a: 1 } }, { a: 'x' }],
    [{ $pop: { a: 1 } }, { a: {} }],
    [{ $set: { 'a.b': 1 } }, { a: null }],
    [{ $set: { 'a.b': 1 } }, { a: 5 }],
    [{ $set: { 'a.b': 1 } }, { a: [1] }],
    [{ $set: { 'a.9999999': 1 } }, { a: [] }],
    [{ $rename: { 'a.b': 'c' } }, { a: [{ b: 1 }] }],
    [{ $set: { _id: 'other' } }, {}],
    [{ $set: { a: 1 }, $inc: { a: 1 } }, {}],
    [{ $set: { a: {} }, $inc: { 'a.b': 1 } }, {}],
    [{ $rename: { a: 'b' }, $set: { b: 1 } }, { a: 1 }],
  ])('when it does not fit the document: %j on %j', (update, before) => {
    expect(codeOf(update, before)).toBe('DATABASE_REQUEST_FAILED');
  });

  it('paths that only look alike do not conflict', () => {
    expect(apply({ $set: { a: 1, ab: 2, 'b.c': 3, 'b.cd': 4 } }, {})).toEqual({
      a: 1,
      ab: 2,
      b: { c: 3, cd: 4 },
    });
  });
});

describe('a replacement', () => {
  it('keeps nothing but the _id', () => {
    expect(compileReplacement({ b: 2 })({ _id: 'd', a: 1 })).toEqual({ _id: 'd', b: 2 });
    expect(compileReplacement({ _id: 'd', b: 2 })({ _id: 'd', a: 1 })).toEqual({ _id: 'd', b: 2 });
    expect(() => compileReplacement({ _id: 'e' })({ _id: 'd' })).toThrow('_id');
  });
});
