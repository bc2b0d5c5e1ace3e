import { Catalog } from './catalog';
import { CollectionTable } from './collection-table';
import { CloudError, invalidParam } from './errors';
import type { IndexDefinition } from './index-entries';
import { atomically, type Database } from './sqlite';

/** Collections and their indexes as the caller's file lists them. */
export type CollectionDefinitions = Readonly<
  Record<string, { readonly indexes: readonly IndexDefinition[] }>
>;

/** The collections of one database file by name. */
export class Collections {
  private readonly catalog: Catalog;
  private readonly tables = new Map<string, CollectionTable>();

  /** Opens what the file has and brings the listed collections and their indexes up to date. */
  constructor(
    private readonly database: Database,
    definitions: CollectionDefinitions,
  ) {
    this.catalog = atomically(database, () => new Catalog(database));
    for (const entry of this.catalog.collections()) {
      this.tables.set(entry.name, new CollectionTable(database, this.catalog, entry));
    }
    for (const [name, { indexes }] of Object.entries(definitions)) {
      atomically(database, () => (this.tables.get(name) ?? this.create(name)).defineIndexes(indexes));
    }
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST, as the cloud does for every operation on a missing collection. */
  get(name: string): CollectionTable {
    const table = this.tables.get(name);
    if (table) return table;
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request.`,
    );
  }

  /** Throws DATABASE_COLLECTION_ALREADY_EXIST when it is there already. */
  add(name: string): void {
    if (this.tables.has(name)) {
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}`);
    }
    atomically(this.database, () => this.create(name));
  }

  private create(name: string): CollectionTable {
    if (!/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name))
      throw invalidParam(`bad collection name ${JSON.stringify(name)}`);
    const table = new CollectionTable(this.database, this.catalog, this.catalog.addCollection(name));
    this.tables.set(name, table);
    return table;
  }
}
