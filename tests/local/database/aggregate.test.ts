import { compileExpression } from '../../../src/local/database/aggregate/expression';
import { compilePipeline } from '../../../src/local/database/aggregate/stages';
import type { Value, ValueObject } from '../../../src/local/database/value';

const run = (documents: readonly ValueObject[], ...stages: ValueObject[]): ValueObject[] => {
  const requests = stages.flatMap((stage) =>
    Object.entries(stage).map(([stageKey, stageValue]) => ({ stageKey, stageValue })),
  );
  return compilePipeline(requests, { find: () => [] })(documents);
};
const evaluate = (expression: Value, root: ValueObject = {}): Value | undefined =>
  compileExpression(expression)({ root, variables: {} });

const NIGHT = new Date('2026-05-31T16:30:05.007Z');
const ROOT: ValueObject = {
  a: 1,
  b: 5,
  s: '小明ab',
  list: [3, 1, 2],
  objects: [{ n: 1 }, { n: 2 }, { m: 3 }],
  o: { x: 1, y: 2 },
  at: NIGHT,
  nul: null,
};

type Row = readonly [expression: Value, expected: Value | undefined];

const EXPRESSIONS: Readonly<Record<string, readonly Row[]>> = {
  'paths, variables and literals': [
    ['$o.x', 1],
    ['$none', undefined],
    ['$objects.n', [1, 2]],
    ['$list.0', []],
    ['$$ROOT.a', 1],
    ['$$CURRENT.o.y', 2],
    [{ $literal: '$a' }, '$a'],
    [{ q: '$a', none: '$none' }, { q: 1 }],
    [
      ['$a', '$none'],
      [1, null],
    ],
    [7, 7],
  ],
  arithmetic: [
    [{ $add: ['$a', '$b', 1] }, 7],
    [{ $add: ['$at', 1_000] }, new Date(NIGHT.getTime() + 1_000)],
    [{ $add: ['$a', '$none'] }, null],
    [{ $subtract: ['$b', '$a'] }, 4],
    [{ $subtract: ['$at', new Date(NIGHT.getTime() - 5)] }, 5],
    [{ $subtract: ['$at', 5] }, new Date(NIGHT.getTime() - 5)],
    [{ $multiply: ['$b', 3] }, 15],
    [{ $divide: ['$b', 2] }, 2.5],
    [{ $mod: [-7, 3] }, -1],
    [{ $abs: -3 }, 3],
    [{ $ceil: 1.2 }, 2],
    [{ $floor: [-1.2] }, -2],
    [{ $floor: '$none' }, null],
  ],
  'comparison and logic': [
    [{ $eq: ['$a', 1] }, true],
    [{ $eq: ['$none', null] }, false],
    [{ $gt: ['$nul', '$none'] }, true],
    [{ $ne: ['$a', '1'] }, true],
    [{ $gt: ['x', 5] }, true],
    [{ $gte: ['$a', 1] }, true],
    [{ $lt: ['$a', '$b'] }, true],
    [{ $lte: ['$b', '$a'] }, false],
    [{ $cmp: ['$b', '$a'] }, 1],
    [{ $and: ['$a', '$b', true] }, true],
    [{ $and: [1, '$nul'] }, false],
    [{ $and: [] }, true],
    [{ $or: [0, '$none', 'x'] }, true],
    [{ $not: ['$none'] }, true],
    [{ $cond: [{ $gt: ['$a', 3] }, 'yes', 'no'] }, 'no'],
    [{ $cond: { if: '$a', then: '$s', else: 0 } }, '小明ab'],
    [{ $ifNull: ['$none', '$nul', 'x'] }, 'x'],
    [
      {
        $switch: {
          branches: [
            { case: false, then: 1 },
            { case: '$a', then: 2 },
          ],
          default: 3,
        },
      },
      2,
    ],
    [{ $switch: { branches: [{ case: false, then: 1 }], default: 3 } }, 3],
  ],
  'arrays, sets and objects': [
    [{ $size: '$list' }, 3],
    [{ $isArray: '$list' }, true],
    [{ $isArray: ['$a'] }, false],
    [{ $in: [2, '$list'] }, true],
    [{ $arrayElemAt: ['$list', 0] }, 3],
    [{ $arrayElemAt: ['$list', -1] }, 2],
    [{ $arrayElemAt: ['$list', 9] }, undefined],
    [{ $concatArrays: ['$list', [9]] }, [3, 1, 2, 9]],
    [{ $concatArrays: ['$list', '$none'] }, null],
    [{ $reverseArray: '$list' }, [2, 1, 3]],
    [{ $setUnion: ['$list', [2, 4]] }, [3, 1, 2, 4]],
    [{ $setIntersection: ['$list', [2, 9, 3]] }, [3, 2]],
    [{ $setDifference: ['$list', [1]] }, [3, 2]],
    [
      { $objectToArray: '$o' },
      [
        { k: 'x', v: 1 },
        { k: 'y', v: 2 },
      ],
    ],
    [
      {
        $arrayToObject: [
          [
            ['p', 1],
            ['q', 2],
          ],
        ],
      },
      { p: 1, q: 2 },
    ],
    [{ $arrayToObject: { $literal: [{ k: 'p', v: 1 }] } }, { p: 1 }],
    [{ $mergeObjects: ['$o', { y: 9 }, '$nul'] }, { x: 1, y: 9 }],
    [{ $map: { input: '$list', as: 'n', in: { $add: ['$$n', '$a'] } } }, [4, 2, 3]],
    [{ $filter: { input: '$objects', as: 'one', cond: { $gte: ['$$one.n', 2] } } }, [{ n: 2 }]],
    [{ $reduce: { input: '$list', initialValue: 10, in: { $subtract: ['$$value', '$$this'] } } }, 4],
    [{ $map: { input: '$none', in: '$$this' } }, null],
    [{ $let: { vars: { t: { $add: ['$a', 1] } }, in: { $multiply: ['$$t', '$$t'] } } }, 4],
    [{ $sum: '$list' }, 6],
    [{ $sum: ['$a', '$b', 'x'] }, 6],
    [{ $avg: '$list' }, 2],
    [{ $min: '$list' }, 1],
    [{ $max: ['$a', '$b', '$none'] }, 5],
  ],
  text: [
    [{ $concat: ['<', '$s', '>'] }, '<小明ab>'],
    [{ $concat: ['<', '$none'] }, null],
    [{ $toUpper: '$s' }, '小明AB'],
    [{ $toLower: 'ÀB' }, 'Àb'],
    [{ $strLenCP: '小😀' }, 2],
    [{ $substrCP: ['小😀明', 1, 1] }, '😀'],
    [{ $split: ['a,b,c', ','] }, ['a', 'b', 'c']],
    [{ $strcasecmp: ['ab', 'AC'] }, -1],
  ],
  dates: [
    [{ $year: '$at' }, 2026],
    [{ $month: '$at' }, 5],
    [{ $dayOfMonth: '$at' }, 31],
    [{ $dayOfMonth: { date: '$at', timezone: '+08:00' } }, 1],
    [{ $hour: { date: '$at', timezone: 'Asia/Shanghai' } }, 0],
    [{ $dayOfWeek: '$at' }, 1],
    [{ $minute: '$at' }, 30],
    [{ $second: '$at' }, 5],
    [{ $millisecond: '$at' }, 7],
    [{ $year: '$none' }, null],
    [{ $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+0800' } }, '2026-06-01'],
    [{ $dateToString: { date: '$at' } }, '2026-05-31T16:30:05.007Z'],
    [{ $dateToString: { date: '$none', format: '%H:%M', onNull: '?' } }, '?'],
  ],
};

describe.each(Object.entries(EXPRESSIONS))('%s', (_kind, rows) => {
  it.each(rows)('%j evaluates as in MongoDB', (expression, expected) => {
    expect(evaluate(expression, ROOT)).toEqual(expected);
  });
});

describe('stages', () => {
  const rows: ValueObject[] = [
    { _id: 1, c: 'A', n: 5, at: new Date(1), tags: ['x', 'y'] },
    { _id: 2, c: 'B', n: 1, at: new Date(2), tags: [] },
    { _id: 3, c: 'A', n: 3, at: new Date(3) },
    { _id: 4, n: 'text', at: null },
  ];

  it('$match, $sort, $skip, $limit and $count cut as their names say', () => {
    expect(run(rows, { $match: { c: 'A' } }).map((row) => row._id)).toEqual([1, 3]);
    expect(run(rows, { $sort: { n: -1, _id: 1 } }).map((row) => row._id)).toEqual([4, 1, 3, 2]);
    expect(run(rows, { $skip: 1 }, { $limit: 2 }).map((row) => row._id)).toEqual([2, 3]);
    expect(run(rows, { $match: { c: 'A' } }, { $count: 'many' })).toEqual([{ many: 2 }]);
    expect(run([], { $count: 'many' })).toEqual([]);
  });

  it('$group gathers by every accumulator, with a missing key as null', () => {
    const group = {
      _id: '$c',
      sum: { $sum: '$n' },
      count: { $sum: 1 },
      average: { $avg: '$n' },
      least: { $min: '$n' },
      last: { $max: '$at' },
      first: { $first: '$_id' },
      final: { $last: '$_id' },
      all: { $push: '$n' },
      set: { $addToSet: { $mod: ['$_id', 2] } },
      merged: { $mergeObjects: { q: '$_id' } },
    };
    expect(run(rows, { $group: group })).toEqual([
      {
        _id: 'A',
        sum: 8,
        count: 2,
        average: 4,
        least: 3,
        last: new Date(3),
        first: 1,
        final: 3,
        all: [5, 3],
        set: [1],
        merged: { q: 3 },
      },
      {
        _id: 'B',
        sum: 1,
        count: 1,
        average: 1,
        least: 1,
        last: new Date(2),
        first: 2,
        final: 2,
        all: [1],
        set: [0],
        merged: { q: 2 },
      },
      {
        _id: null,
        sum: 0,
        count: 1,
        average: null,
        least: 'text',
        last: null,
        first: 4,
        final: 4,
        all: ['text'],
        set: [0],
        merged: { q: 4 },
      },
    ]);
  });

  it('$group tells keys of different types apart and puts equal ones together', () => {
    const keys = [1, '1', true, null, undefined, new Date(1), 0, -0, { a: 1 }, { a: 1 }, [1]];
    const documents = keys.map((k, i) => (k === undefined ? { _id: i } : { _id: i, k })) as ValueObject[];
    const counts = run(documents, { $group: { _id: '$k', n: { $sum: 1 } } }).map((row) => row.n);
    expect(counts).toEqual([1, 1, 1, 2, 1, 2, 2, 1]);
  });

  it('$group by an object counts distinct pairs', () => {
    const pairs = [
      { by: 's', of: 1 },
      { by: 's', of: 1 },
      { by: 's', of: 2 },
      { by: 't', of: 1 },
    ];
    const counted = run(
      pairs,
      { $group: { _id: { by: '$by', of: '$of' } } },
      { $group: { _id: '$_id.by', count: { $sum: 1 } } },
    );
    expect(counted).toEqual([
      { _id: 's', count: 2 },
      { _id: 't', count: 1 },
    ]);
  });

  it('$sortByCount puts the most frequent first', () => {
    expect(run(rows, { $sortByCount: '$c' })[0]).toEqual({ _id: 'A', count: 2 });
  });

  it('$project shows, hides and computes', () => {
    const [row] = [{ _id: 1, a: { b: 1, c: 2 }, list: [{ b: 1, c: 2 }, 5], d: 3 }];
    const project = (projection: ValueObject): ValueObject | undefined =>
      run([row as ValueObject], { $project: projection })[0];
    expect(project({ 'a.b': 1 })).toEqual({ _id: 1, a: { b: 1 } });
    expect(project({ _id: 0, 'list.b': true })).toEqual({ list: [{ b: 1 }] });
    expect(project({ 'a.b': 0, list: 0 })).toEqual({ _id: 1, a: { c: 2 }, d: 3 });
    expect(project({ d: 1, sum: { $add: ['$a.b', '$a.c'] }, none: '$nothing' })).toEqual({
      _id: 1,
      d: 3,
      sum: 3,
    });
    expect(project({ _id: 0, twice: { $multiply: ['$d', 2] } })).toEqual({ twice: 6 });
    expect(() => project({ a: 1, d: 0 })).toThrow('mixes');
    expect(() => project({ a: 0, x: '$d' })).toThrow('mixes');
  });

  it('$addFields adds beside what is there, in every object of an array', () => {
    expect(
      run([{ a: 1, o: { x: 1 }, l: [{}, {}] }], { $addFields: { b: '$a', 'o.y': 2, 'l.z': 3 } }),
    ).toEqual([{ a: 1, b: 1, o: { x: 1, y: 2 }, l: [{ z: 3 }, { z: 3 }] }]);
  });

  it('$unwind gives one document an element and keeps the empty ones only when asked', () => {
    expect(run(rows, { $unwind: '$tags' }).map((row) => [row._id, row.tags])).toEqual([
      [1, 'x'],
      [1, 'y'],
    ]);
    const kept = run(rows, {
      $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' },
    });
    expect(kept.map((row) => [row._id, row.tags, row.i])).toEqual([
      [1, 'x', 0],
      [1, 'y', 1],
      [2, undefined, null],
      [3, undefined, null],
      [4, undefined, null],
    ]);
    expect(run([{ a: 5 }], { $unwind: '$a' })).toEqual([{ a: 5 }]);
  });

  it('$replaceRoot takes an object of the document as the document', () => {
    expect(run([{ a: { b: 1 } }], { $replaceRoot: { newRoot: '$a' } })).toEqual([{ b: 1 }]);
    expect(() => run([{ a: 1 }], { $replaceRoot: { newRoot: '$a' } })).toThrow('must evaluate to an object');
  });
});

describe('a pipeline is refused', () => {
  it.each([
    '$bucket',
    '$bucketAuto',
    '$facet',
    '$geoNear',
    '$graphLookup',
    '$out',
    '$merge',
    '$redact',
    '$sample',
    '$set',
    '$foo',
  ])('by the name of the stage %s, without any document', (stage) => {
    expect(() => run([], { [stage]: {} })).toThrow(`operator ${stage} is not supported by the local cloud`);
  });

  it.each(['$stdDevPop', '$stdDevSamp', '$count', '$foo'])('by the name of the accumulator %s', (name) => {
    expect(() => run([], { $group: { _id: null, x: { [name]: '$a' } } })).toThrow(
      `operator ${name} is not supported`,
    );
  });

  it.each([
    '$sqrt',
    '$pow',
    '$trunc',
    '$zip',
    '$range',
    '$indexOfArray',
    '$dateFromString',
    '$week',
    '$substr',
    '$function',
    '$foo',
  ])('by the name of the expression %s', (name) => {
    expect(() => evaluate({ [name]: ['$a'] })).toThrow(
      `operator ${name} is not supported by the local cloud`,
    );
  });

  it('by an unknown timezone, date format or system variable', () => {
    expect(() => evaluate({ $hour: { date: '$at', timezone: 'Europe/Paris' } }, ROOT)).toThrow(
      '"Europe/Paris"',
    );
    expect(() => evaluate({ $dateToString: { date: '$at', format: '%j' } }, ROOT)).toThrow('%j');
    expect(() => evaluate('$$NOW')).toThrow('operator $$NOW');
  });

  it.each<ValueObject>([
    { $limit: 0 },
    { $limit: '1' },
    { $skip: -1 },
    { $sort: { a: 2 } },
    { $count: '$a' },
    { $group: { n: { $sum: 1 } } },
    { $group: { _id: null, n: 1 } },
    { $project: {} },
    { $addFields: 1 },
    { $unwind: 'tags' },
    { $lookup: { from: 'y', as: 'ys' } },
    { $project: { a: { $add: 1, $subtract: 2 } } },
    { $project: { a: { $cond: [1, 2] } } },
    { $project: { a: { $eq: [1] } } },
  ])('when it is malformed: %j', (stage) => {
    expect(() => run([], stage)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
  });

  it.each<Value>([
    { $divide: [1, 0] },
    { $add: ['x'] },
    { $size: '$a' },
    { $strLenCP: 1 },
    { $arrayToObject: [[['__proto__', 1]]] },
    '$$unknown',
  ])('when an operand is of the wrong type: %j', (expression) =>
    expect(() => evaluate(expression, ROOT)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' })),
  );
});
