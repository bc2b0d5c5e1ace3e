import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openDatabase,
  type CollectionDefinitions,
  type DocumentDatabase,
  type Value,
  type ValueObject,
} from '../../../src/local/database';

export interface ScratchDatabase {
  readonly database: DocumentDatabase;
  readonly file: string;
  readonly clock: { at: number };
  /** Closes the database and opens its file again. */
  reopen(collections?: CollectionDefinitions): ScratchDatabase;
  close(): void;
}

const START = Date.UTC(2026, 5, 1, 8);

/** A database in a fresh folder, with a clock that only tests move. */
export function openScratch(collections: CollectionDefinitions, lockWaitMs?: number): ScratchDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'anxin-database-'));
  return openAt(folder, collections, lockWaitMs);
}

function openAt(
  folder: string,
  collections: CollectionDefinitions,
  lockWaitMs: number | undefined,
): ScratchDatabase {
  const file = join(folder, 'database.sqlite');
  const clock = { at: START };
  const database = openDatabase({
    file,
    collections,
    now: () => clock.at,
    ...(lockWaitMs && { lockWaitMs }),
  });
  return {
    database,
    file,
    clock,
    reopen: (changed = collections) => {
      database.close();
      return openAt(folder, changed, lockWaitMs);
    },
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Collections without indexes. */
export function plain(...names: string[]): CollectionDefinitions {
  return Object.fromEntries(names.map((name) => [name, { indexes: [] }]));
}

/** The usual update of everything that matches. */
export async function updateAll(database: DocumentDatabase, query: Value, data: Value): Promise<number> {
  const request = {
    collectionName: 'x',
    query,
    data,
    kind: 'update',
    reach: 'all',
    whenMissing: 'skip',
  } as const;
  return (await database.modify(request)).updated;
}

export async function getAll(database: DocumentDatabase, query: Value = {}): Promise<ValueObject[]> {
  return database.get({ collectionName: 'x', query, limit: 1_000 });
}
