import { compileQuery } from '../../../src/local/database/match';
import { Binary, Pattern, type Value, type ValueObject } from '../../../src/local/database/value';
import { failure } from './expectations';

const matches = (query: Value, document: ValueObject): boolean => compileQuery(query)(document);
const date = (at: number): Date => new Date(at);

type Row = readonly [query: ValueObject, matching: readonly ValueObject[], others: readonly ValueObject[]];

/** Each operator by what MongoDB's documentation and tests say of it. */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  equality: [
    [{ a: 1 }, [{ a: 1 }, { a: [2, 1] }], [{ a: '1' }, { a: true }, { a: null }, {}, { a: [[1]] }]],
    [{ a: 'x' }, [{ a: 'x' }], [{ a: 'X' }, { a: ['y'] }]],
    [{ a: null }, [{}, { a: null }, { a: [1, null] }], [{ a: 0 }, { a: [] }, { a: {} }]],
    [{ a: date(5) }, [{ a: date(5) }], [{ a: 5 }, { a: date(6) }]],
    [{ a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2]] }], [{ a: [2, 1] }, { a: [1] }, { a: 1 }]],
    [{ a: { b: 1, c: 2 } }, [{ a: { b: 1, c: 2 } }], [{ a: { c: 2, b: 1 } }, { a: { b: 1 } }]],
    [{ a: true }, [{ a: true }], [{ a: 1 }, { a: 'true' }]],
    [{ a: 0 }, [{ a: -0 }], [{ a: false }]],
    [{ a: Number.NaN }, [{ a: Number.NaN }], [{ a: 0 }]],
    [
      { a: new Binary('AA==', '00') },
      [{ a: new Binary('AA==', '00') }],
      [{ a: new Binary('AQ==', '00') }, { a: 'AA==' }],
    ],
    [{ a: { $eq: 1 } }, [{ a: 1 }], [{ a: 2 }]],
    [{}, [{}, { a: 1 }], []],
  ],
  'a dotted path': [
    [
      { 'a.b': 1 },
      [{ a: { b: 1 } }, { a: [{ b: 2 }, { b: 1 }] }],
      [{ a: 1 }, { a: { b: 2 } }, { a: [[{ b: 1 }]] }],
    ],
    [{ 'a.b': null }, [{}, { a: 5 }, { a: {} }, { a: [{ c: 1 }] }], [{ a: [] }, { a: [1] }, { a: { b: 1 } }]],
    [{ 'a.0': 1 }, [{ a: [1, 2] }], [{ a: [2, 1] }]],
    [{ 'a.1.b': 1 }, [{ a: [0, { b: 1 }] }], [{ a: [{ b: 1 }, 0] }]],
    [{ 'children.s1.state': 'opened' }, [{ children: { s1: { state: 'opened' } } }], [{ children: {} }]],
    [{ 'constructor.name': 'Object' }, [], [{}]],
  ],
  '$ne and $nin': [
    [{ a: { $ne: 1 } }, [{}, { a: 2 }, { a: '1' }], [{ a: 1 }, { a: [1, 2] }]],
    [{ a: { $ne: null } }, [{ a: 1 }, { a: [] }], [{}, { a: null }]],
    [{ a: { $nin: [1, null] } }, [{ a: 2 }], [{ a: 1 }, {}]],
  ],
  ranges: [
    [{ a: { $gt: 1 } }, [{ a: 2 }, { a: [0, 3] }], [{ a: 1 }, { a: '2' }, { a: date(9) }, {}, { a: null }]],
    [{ a: { $gte: 1, $lt: 3 } }, [{ a: 1 }, { a: 2.5 }, { a: [0, 9] }], [{ a: 3 }, { a: 0 }]],
    [{ a: { $gt: 'a' } }, [{ a: 'b' }, { a: 'é' }], [{ a: 'A' }, { a: 1 }]],
    [{ a: { $lte: date(5) } }, [{ a: date(5) }, { a: date(-5) }], [{ a: 1 }, { a: date(6) }]],
    [{ a: { $gte: null } }, [{}, { a: null }], [{ a: 0 }]],
    [{ a: { $gt: false } }, [{ a: true }], [{ a: false }, { a: 1 }]],
    [{ a: { $lt: 5 } }, [], [{ a: Number.NaN }]],
    [{ a: { $gt: [1] } }, [{ a: [1, 2] }], [{ a: [0, 9] }, { a: 5 }]],
    [{ a: { $gt: '\uffff' } }, [{ a: '😀' }], [{ a: '\ufffe' }]],
  ],
  $in: [
    [{ a: { $in: [1, 'x', null] } }, [{ a: 1 }, { a: ['x'] }, {}], [{ a: 2 }, { a: [] }]],
    [{ a: { $in: [new Pattern('^x', '')] } }, [{ a: 'xy' }], [{ a: 'yx' }]],
    [{ a: { $in: [] } }, [], [{ a: 1 }, {}]],
  ],
  $exists: [
    [{ a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
    [
      { 'a.b': { $exists: false } },
      [{}, { a: [] }, { a: [{ c: 1 }] }],
      [{ a: { b: null } }, { a: [{ c: 1 }, { b: 1 }] }],
    ],
  ],
  $size: [[{ a: { $size: 2 } }, [{ a: [1, [2]] }], [{ a: [1] }, { a: 2 }, {}, { a: [[1, 2]] }]]],
  $all: [
    [{ a: { $all: [1, 2] } }, [{ a: [2, 3, 1] }], [{ a: [1] }, { a: 1 }]],
    [{ a: { $all: [1] } }, [{ a: 1 }], [{ a: 2 }]],
    [{ a: { $all: [] } }, [], [{ a: [] }]],
    [
      { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
      [{ a: [{ b: 1 }, { b: 2 }] }],
      [{ a: [{ b: 1 }] }],
    ],
  ],
  $elemMatch: [
    [
      { a: { $elemMatch: { b: 1, c: 2 } } },
      [{ a: [{ b: 1, c: 2 }] }],
      [{ a: [{ b: 1 }, { c: 2 }] }, { a: { b: 1, c: 2 } }],
    ],
    [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [{ a: [2] }], [{ a: [0, 9] }, { a: 2 }]],
    [{ a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } }, [{ a: [{ c: 1 }] }], [{ a: [{ d: 1 }, 1] }]],
  ],
  $mod: [[{ a: { $mod: [4, 1] } }, [{ a: 5 }, { a: 5.9 }, { a: [2, 9] }], [{ a: 4 }, { a: '5' }, {}]]],
  $not: [
    [{ a: { $not: { $gt: 1 } } }, [{ a: 1 }, {}, { a: 'x' }], [{ a: 2 }, { a: [0, 2] }]],
    [{ a: { $not: new Pattern('^x', '') } }, [{ a: 'y' }, {}], [{ a: 'x' }]],
  ],
  '$and, $or and $nor': [
    [{ $and: [{ a: 1 }, { b: 2 }] }, [{ a: 1, b: 2 }], [{ a: 1 }]],
    [{ $or: [{ a: 1 }, { b: 2 }], c: 3 }, [{ b: 2, c: 3 }], [{ b: 2 }, { c: 3 }]],
    [{ $nor: [{ a: 1 }, { b: 2 }] }, [{}, { a: 2 }], [{ a: 1 }, { b: 2 }]],
  ],
  $expr: [[{ $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }], [{ a: 1, b: 1 }, { b: 1 }]]],
  'regular expressions': [
    [{ a: new Pattern('^ab', 'i') }, [{ a: 'ABc' }, { a: ['x', 'ab'] }], [{ a: 'xab' }, { a: 1 }]],
    [
      { a: { $regex: '小.$' } },
      [{ a: '王小明' }, { a: '小😀' }, { a: '小明\n' }],
      [{ a: '小' }, { a: '小明明' }],
    ],
    [{ a: { $regex: 'A', $options: 'i' } }, [{ a: 'a' }], [{ a: 'b' }]],
    [{ a: { $regex: 'a.b' } }, [{ a: 'a\rb' }], [{ a: 'a\nb' }]],
    [{ a: { $regex: 'a.b', $options: 's' } }, [{ a: 'a\nb' }], [{ a: 'ab' }]],
    [{ a: { $regex: '^[\\s\\-a]+$' } }, [{ a: ' a-' }], [{ a: '\u3000' }, { a: 'b' }]],
    [{ a: { $regex: '\\.x\\/\\d{2}' } }, [{ a: 'a.x/12' }], [{ a: 'a.x/1' }]],
    [{ a: { $regex: '\\Sb' } }, [{ a: '\u3000b' }], [{ a: ' b' }]],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_operator, rows) => {
  it.each(rows)('%j matches what MongoDB matches', (query, matching, others) => {
    for (const document of matching) expect([document, matches(query, document)]).toEqual([document, true]);
    for (const document of others) expect([document, matches(query, document)]).toEqual([document, false]);
  });
});

describe('a query is refused', () => {
  it.each([
    ...['$where', '$text', '$jsonSchema', '$comment', '$foo'].map((name) => [name, { [name]: 1 }] as const),
    ...['$type', '$bitsAllSet', '$geoWithin', '$near', '$nearSphere', '$foo'].map(
      (name) => [name, { a: { [name]: 1 } }] as const,
    ),
    ['$foo', { $or: [{ a: { $elemMatch: { b: { $foo: 1 } } } }] }],
    ['$foo', { a: { $not: { $foo: 1 } } }],
    ['$regex option m', { a: new Pattern('a', 'm') }],
    ['$regex (?', { a: new Pattern('(?=a)', '') }],
    ['$regex \\p', { a: new Pattern('\\p{L}', '') }],
    ['$regex [:', { a: new Pattern('[[:alpha:]]', '') }],
  ] as const)('by the name %s', (name, query) => {
    expect(() => compileQuery(query as Value)).toThrow(
      `operator ${name} is not supported by the local cloud`,
    );
  });

  it.each<ValueObject>([
    { a: { $gt: 1, b: 2 } },
    { $and: [] },
    { $or: {} },
    { a: { $in: 1 } },
    { a: { $in: [{ $gt: 1 }] } },
    { a: { $exists: 1 } },
    { a: { $size: -1 } },
    { a: { $size: '1' } },
    { a: { $mod: [0, 1] } },
    { a: { $not: 1 } },
    { a: { $all: 1 } },
    { a: { $elemMatch: 1 } },
    { a: { $options: 'i' } },
    { a: { $regex: 1 } },
    { a: { $ne: new Pattern('a', '') } },
    { a: { $gt: new Pattern('a', '') } },
    { a: new Pattern('(', '') },
    { 'a..b': 1 },
    { 'a.$.b': 1 },
  ])('when it is malformed: %j', (query) => {
    expect(() => compileQuery(query)).toThrow(failure('INVALID_PARAM'));
  });
});
