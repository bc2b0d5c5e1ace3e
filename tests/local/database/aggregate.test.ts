import type { ValueObject } from '../../../src/local/database/value';
import { run } from './aggregation-runs';
import { failure } from './expectations';

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
    expect(() => run([], stage)).toThrow(failure('INVALID_PARAM'));
  });
});
