import type { Catalog, CatalogCollection } from './catalog';
import { duplicateKey } from './errors';
import { IndexTable } from './index-table';
import type { IndexDefinition } from './index-entries';
import type { IdBound } from './plan';
import { prepare, type Database, type Statement } from './sqlite';
import { decodeStored } from './stored-form';
import type { Document, DocumentId } from './value';

const CHUNK_ROWS = 200;

/** A stored document: its place (the order of insertion) and its text. */
export interface Row {
  readonly seq: number;
  readonly body: string;
}

/** One collection's documents and the entries of its indexes, kept in step. Writes belong in a SQLite transaction. */
export class CollectionTable {
  readonly name: string;
  private tables: IndexTable[] = [];
  private readonly table: string;
  private readonly statements = new Map<string, Statement>();

  constructor(
    private readonly database: Database,
    private readonly catalog: Catalog,
    private readonly entry: CatalogCollection,
  ) {
    this.name = entry.name;
    this.table = `documents_${entry.number}`;
    this.openIndexes();
  }

  get indexes(): readonly IndexTable[] {
    return this.tables;
  }

  /** Makes the indexes what the definitions say: changed ones are built anew. Throws E11000 on a duplicate. */
  defineIndexes(definitions: readonly IndexDefinition[]): void {
    if (new Set(definitions.map(({ name }) => name)).size < definitions.length) {
      throw new Error(`two indexes of ${this.name} have the same name`);
    }
    const wanted = new Set(definitions.map((definition) => JSON.stringify(definition)));
    const existing = this.catalog.indexes(this.entry);
    for (const index of existing) {
      if (!wanted.delete(JSON.stringify(index.definition))) this.catalog.dropIndex(index);
    }
    const added = [...wanted].map((text) =>
      this.catalog.addIndex(this.entry, JSON.parse(text) as IndexDefinition),
    );
    this.openIndexes();
    const addedNames = new Set(added.map((index) => index.definition.name));
    const fresh = this.tables.filter((table) => addedNames.has(table.definition.name));
    if (fresh.length === 0) return;
    for (const row of this.scanAll()) {
      for (const table of fresh) table.change(row.seq, undefined, decodeStored(row.body));
    }
  }

  count(): number {
    return (this.statement(`SELECT count(*) FROM ${this.table}`).get() as [number])[0];
  }

  findById(id: DocumentId): Row | undefined {
    return asRow(this.statement(`SELECT seq, body FROM ${this.table} WHERE id = ?`).get(id));
  }

  findBySeq(seq: number): Row | undefined {
    return asRow(this.statement(`SELECT seq, body FROM ${this.table} WHERE seq = ?`).get(seq));
  }

  /** Throws E11000 when the `_id` or a unique index's key is taken. */
  insert(document: Document, body: string): void {
    if (this.findById(document._id)) throw this.duplicateId(document._id);
    const { lastInsertRowid } = this.statement(`INSERT INTO ${this.table} (id, body) VALUES (?, ?)`).run(
      document._id,
      body,
    );
    for (const index of this.tables) index.change(Number(lastInsertRowid), undefined, document);
  }

  replace(seq: number, before: Document, after: Document, body: string): void {
    for (const index of this.tables) index.change(seq, before, after);
    this.statement(`UPDATE ${this.table} SET body = ? WHERE seq = ?`).run(body, seq);
  }

  delete(seq: number, document: Document): void {
    for (const index of this.tables) index.change(seq, document, undefined);
    this.statement(`DELETE FROM ${this.table} WHERE seq = ?`).run(seq);
  }

  duplicateId(id: DocumentId): Error {
    return duplicateKey(this.name, '_id_', JSON.stringify({ _id: id }));
  }

  /** All documents in the order of their insertion. */
  *scanAll(): Generator<Row> {
    const statement = this.statement(
      `SELECT seq, body FROM ${this.table} WHERE seq > ? ORDER BY seq LIMIT ${CHUNK_ROWS}`,
    );
    let seq = 0;
    for (;;) {
      const rows = statement.all(seq) as [number, string][];
      for (const row of rows) yield { seq: row[0], body: row[1] };
      const last = rows[rows.length - 1];
      if (!last || rows.length < CHUNK_ROWS) return;
      [seq] = last;
    }
  }

  /** Places in the order of `_id` or against it, between bounds of one type. SQLite puts numbers before text. */
  *scanIds(lower: IdBound | undefined, upper: IdBound | undefined, isReversed: boolean): Generator<number> {
    const conditions: string[] = [];
    const operands: DocumentId[] = [];
    const demand = (operator: string, value: DocumentId): void => {
      conditions.push(`id ${operator} ?`);
      operands.push(value);
    };
    if (lower) demand(lower.isInclusive ? '>=' : '>', lower.value);
    if (upper) demand(upper.isInclusive ? '<=' : '<', upper.value);
    if (typeof upper?.value === 'string' && !lower) demand('>=', '');
    if (typeof lower?.value === 'number' && !upper) demand('<', '');
    let last: DocumentId | undefined;
    for (;;) {
      const where = [...conditions, ...(last === undefined ? [] : [isReversed ? 'id < ?' : 'id > ?'])].join(
        ' AND ',
      );
      const sql = `SELECT id, seq FROM ${this.table} ${where && `WHERE ${where}`} ORDER BY id ${isReversed ? 'DESC' : 'ASC'} LIMIT ${CHUNK_ROWS}`;
      const rows = this.statement(sql).all(...operands, ...(last === undefined ? [] : [last])) as [
        DocumentId,
        number,
      ][];
      for (const [, seq] of rows) yield seq;
      last = rows[rows.length - 1]?.[0];
      if (rows.length < CHUNK_ROWS) return;
    }
  }

  private openIndexes(): void {
    this.tables = this.catalog
      .indexes(this.entry)
      .map((index) => new IndexTable(this.database, this.catalog, this.name, index));
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = prepare(this.database, sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

function asRow(row: unknown): Row | undefined {
  if (row === undefined) return undefined;
  const [seq, body] = row as [number, string];
  return { seq, body };
}
