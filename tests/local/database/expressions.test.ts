import type { Value } from '../../../src/local/database/value';
import { evaluate, NIGHT, ROOT } from './aggregation-runs';
import { failure } from './expectations';

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

describe('an expression is refused', () => {
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

  it.each<Value>([
    { $divide: [1, 0] },
    { $add: ['x'] },
    { $size: '$a' },
    { $strLenCP: 1 },
    { $arrayToObject: [[['__proto__', 1]]] },
    '$$unknown',
  ])('when an operand is of the wrong type: %j', (expression) =>
    expect(() => evaluate(expression, ROOT)).toThrow(failure('INVALID_PARAM')),
  );
});
