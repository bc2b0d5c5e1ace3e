import { prepare, type Database, type Statement } from './sqlite';
import type { IndexDefinition } from './index-entries';

/** A collection as the file lists it. */
export interface CatalogCollection {
  readonly number: number;
  readonly name: string;
}

/** An index as the file lists it. */
export interface CatalogIndex {
  readonly number: number;
  readonly definition: IndexDefinition;
  readonly isMultikey: boolean;
}

/** The file's own list of collections and indexes; tables carry numbers, so any name is safe. */
export class Catalog {
  private readonly markStatement: Statement;

  constructor(private readonly database: Database) {
    database.exec(`
      CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
      CREATE TABLE IF NOT EXISTS indexes (
        number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, definition TEXT NOT NULL,
        is_multikey INTEGER NOT NULL DEFAULT 0);`);
    this.markStatement = prepare(
      database,
      'UPDATE indexes SET is_multikey = 1 WHERE number = ? AND is_multikey = 0',
    );
  }

  collections(): CatalogCollection[] {
    const rows = prepare(this.database, 'SELECT number, name FROM collections ORDER BY number').all();
    return (rows as [number, string][]).map(([number, name]) => ({ number, name }));
  }

  addCollection(name: string): CatalogCollection {
    const { lastInsertRowid } = prepare(this.database, 'INSERT INTO collections (name) VALUES (?)').run(name);
    const number = Number(lastInsertRowid);
    this.database.exec(
      `CREATE TABLE documents_${number} (seq INTEGER PRIMARY KEY AUTOINCREMENT, id NOT NULL UNIQUE, body TEXT NOT NULL)`,
    );
    return { number, name };
  }

  indexes(collection: CatalogCollection): CatalogIndex[] {
    const rows = prepare(
      this.database,
      'SELECT number, definition, is_multikey FROM indexes WHERE collection = ? ORDER BY number',
    ).all(collection.number);
    return (rows as [number, string, number][]).map(([number, definition, isMultikey]) => ({
      number,
      definition: JSON.parse(definition) as IndexDefinition,
      isMultikey: isMultikey === 1,
    }));
  }

  addIndex(collection: CatalogCollection, definition: IndexDefinition): CatalogIndex {
    const { lastInsertRowid } = prepare(
      this.database,
      'INSERT INTO indexes (collection, definition) VALUES (?, ?)',
    ).run(collection.number, JSON.stringify(definition));
    const number = Number(lastInsertRowid);
    this.database.exec(
      `CREATE TABLE entries_${number} (key BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) WITHOUT ROWID`,
    );
    return { number, definition, isMultikey: false };
  }

  dropIndex(index: CatalogIndex): void {
    this.database.exec(`DROP TABLE entries_${index.number}`);
    prepare(this.database, 'DELETE FROM indexes WHERE number = ?').run(index.number);
  }

  markMultikey(index: CatalogIndex): void {
    this.markStatement.run(index.number);
  }
}
