import type { Catalog, CatalogIndex } from './catalog';
import { duplicateKey } from './errors';
import { indexEntries, type IndexDefinition } from './index-entries';
import type { KeyRange, PlannedIndex } from './plan';
import { prepare, type Database, type Statement } from './sqlite';
import type { Document, Value } from './value';
import { leavesAt, splitPath } from './path';

const CHUNK_ROWS = 200;

/** One index's entries: a table of (key, place of the document). */
export class IndexTable implements PlannedIndex {
  readonly definition: IndexDefinition;
  private multikey: boolean;
  private readonly insertStatement: Statement;
  private readonly deleteStatement: Statement;
  private readonly clashStatement: Statement;
  private readonly forward: Statement;
  private readonly backward: Statement;

  constructor(
    database: Database,
    private readonly catalog: Catalog,
    private readonly collectionName: string,
    private readonly index: CatalogIndex,
  ) {
    const table = `entries_${index.number}`;
    this.definition = index.definition;
    this.multikey = index.isMultikey;
    this.insertStatement = prepare(database, `INSERT INTO ${table} (key, seq) VALUES (?, ?)`);
    this.deleteStatement = prepare(database, `DELETE FROM ${table} WHERE key = ? AND seq = ?`);
    this.clashStatement = prepare(database, `SELECT seq FROM ${table} WHERE key = ? AND seq <> ? LIMIT 1`);
    this.forward = prepare(
      database,
      `SELECT key, seq FROM ${table} WHERE (key, seq) > (?, ?) AND key < ? ORDER BY key, seq LIMIT ${CHUNK_ROWS}`,
    );
    this.backward = prepare(
      database,
      `SELECT key, seq FROM ${table} WHERE key >= ? AND (key, seq) < (?, ?) ORDER BY key DESC, seq DESC LIMIT ${CHUNK_ROWS}`,
    );
  }

  get isMultikey(): boolean {
    return this.multikey;
  }

  /** Brings the entries of the document at `seq` from one state to the other. Throws E11000 on a clash. */
  change(seq: number, before: Document | undefined, after: Document | undefined): void {
    const oldKeys = new Map(
      before && indexEntries(before, this.definition).keys.map((key) => [key.toString('latin1'), key]),
    );
    if (after) {
      const { keys, isMultikey } = indexEntries(after, this.definition);
      if (isMultikey) this.markMultikey();
      for (const key of keys) {
        if (oldKeys.delete(key.toString('latin1'))) continue;
        if (this.definition.unique && this.clashStatement.get(key, seq)) throw this.clashError(after);
        this.insertStatement.run(key, seq);
      }
    }
    for (const key of oldKeys.values()) this.deleteStatement.run(key, seq);
  }

  /** The place of another document that holds one of this one's keys in a unique index. */
  findClash(document: Document, seq: number): number | undefined {
    if (!this.definition.unique) return undefined;
    for (const key of indexEntries(document, this.definition).keys) {
      const clash = this.clashStatement.get(key, seq) as [number] | undefined;
      if (clash) return clash[0];
    }
    return undefined;
  }

  clashError(document: Document): Error {
    const key: Record<string, Value> = {};
    for (const [path] of this.definition.keys) key[path] = leavesAt(document, splitPath(path))[0] ?? null;
    return duplicateKey(this.collectionName, this.definition.name, JSON.stringify(key));
  }

  /** The places of the documents in a range, in the order of their keys or against it. */
  *scan(range: KeyRange, isReversed: boolean): Generator<number> {
    const end = range.to ?? LAST_KEY;
    let [key, seq]: [Buffer, number] = isReversed ? [end, 0] : [range.from, 0];
    for (;;) {
      const rows = (
        isReversed ? this.backward.all(range.from, key, seq) : this.forward.all(key, seq, end)
      ) as [Buffer, number][];
      for (const row of rows) yield row[1];
      const last = rows[rows.length - 1];
      if (!last || rows.length < CHUNK_ROWS) return;
      [key, seq] = last;
    }
  }

  /** Written every time: a write that is rolled back takes the mark in the file with it, not the one here. */
  private markMultikey(): void {
    this.multikey = true;
    this.catalog.markMultikey(this.index);
  }
}

/** No key begins with 255: the highest type, descending, begins below it. */
const LAST_KEY = Buffer.from([0xff, 0xff]);
