import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionDefinitions, Value } from '../../../src/local/database';
import { Collections } from '../../../src/local/database/collections';
import { find } from '../../../src/local/database/find';
import { planQuery, type Plan } from '../../../src/local/database/plan';
import { readSort } from '../../../src/local/database/sort';
import { atomically, closeSqlite, openSqlite } from '../../../src/local/database/sqlite';
import { encodeStored } from '../../../src/local/database/stored-form';

it('a page in the order of an index reads little more than the page', async () => {
  const definitions: CollectionDefinitions = {
    x: {
      indexes: [
        {
          name: 'sn',
          keys: [
            ['s', 1],
            ['n', -1],
          ],
        },
      ],
    },
  };
  const folder = mkdtempSync(join(tmpdir(), 'anxin-page-'));
  const sqlite = openSqlite(join(folder, 'database.sqlite'));
  const collections = new Collections(sqlite, definitions);
  const rows = Array.from({ length: 500 }, (_unused, i) => ({ _id: `d${i}`, s: 's', n: Math.floor(i / 2) }));
  atomically(sqlite, () => {
    for (const row of rows) collections.get('x').insert(row, encodeStored(row));
  });
  let tested = 0;
  const test = (): boolean => {
    tested += 1;
    return true;
  };
  const order = readSort({ n: -1, _id: 1 });
  const page = find(collections.get('x'), { query: { s: 's' }, test, order, most: 5 });
  expect(page.map(({ document: one }) => one._id)).toEqual(['d498', 'd499', 'd496', 'd497', 'd494']);
  expect(tested).toBeLessThanOrEqual(7);
  closeSqlite(sqlite);
  rmSync(folder, { recursive: true });
});

describe('the planner', () => {
  const indexes = [
    {
      definition: {
        name: 'byClass',
        keys: [
          ['classId', 1],
          ['status', 1],
        ],
      },
      isMultikey: false,
    },
    {
      definition: {
        name: 'bySchool',
        keys: [
          ['schoolId', 1],
          ['publishedAt', -1],
        ],
      },
      isMultikey: false,
    },
    { definition: { name: 'byTag', keys: [['tags', 1]] }, isMultikey: true },
  ] as const;
  const plan = (asking: Value, by: Value = {}): Plan<(typeof indexes)[number]> =>
    planQuery(asking, readSort(by), indexes);
  const shown = (asking: Value, by?: Value): string => {
    const chosen = plan(asking, by);
    if (chosen.kind !== 'index') return chosen.kind;
    return `${chosen.index.definition.name} ${chosen.ranges.length}${chosen.served ? ' served' : ''}`;
  };

  it('reads by _id whatever else is asked', () => {
    const conditional = { _id: 'n:1:c', status: 'open', 'children.s.state': 'opened', schoolId: 's' };
    expect(plan(conditional)).toEqual({ kind: 'ids', ids: ['n:1:c'] });
    expect(plan({ _id: { $in: ['a', 'b'] } })).toEqual({ kind: 'ids', ids: ['a', 'b'] });
    expect(plan({ $and: [{ _id: 'a' }] })).toEqual({ kind: 'ids', ids: ['a'] });
  });

  it('takes the index that narrows most, and serves its order', () => {
    expect(shown({ classId: 'c', status: 'open', schoolId: 's' })).toBe('byClass 1');
    expect(shown({ classId: { $in: ['a', 'b'] }, status: 'open' })).toBe('byClass 2');
    expect(shown({ schoolId: 's' }, { publishedAt: -1 })).toBe('bySchool 1 served');
    expect(shown({ schoolId: 's', publishedAt: { $lt: 9 } }, { publishedAt: -1 })).toBe('bySchool 1 served');
    expect(shown({ schoolId: 's' }, { publishedAt: 1, _id: 1 })).toBe('bySchool 1 served');
    expect(shown({ schoolId: { $in: ['a', 'b'] } }, { publishedAt: -1 })).toBe('bySchool 2');
    expect(shown({ tags: 'x' })).toBe('byTag 1');
    expect(shown({ tags: 'x' }, { tags: 1 })).toBe('byTag 1');
    expect(shown({ schoolId: 's', bureauId: 'b', _id: { $gt: 'a' } }, { _id: 1 })).toBe('bySchool 1');
  });

  it('pages in the order of _id', () => {
    expect(shown({ other: 1, _id: { $gt: 'a' } }, { _id: 1 })).toBe('idOrder');
    expect(shown({}, { _id: -1 })).toBe('idOrder');
  });

  it('scans where an index would leave something out', () => {
    expect(shown({})).toBe('all');
    expect(shown({ schoolId: { $ne: 's' } })).toBe('all');
    expect(shown({ schoolId: { $exists: false } })).toBe('all');
    expect(shown({ $or: [{ schoolId: 's' }, { classId: 'c' }] })).toBe('all');
    expect(shown({ status: 'open' })).toBe('all');
  });
});
