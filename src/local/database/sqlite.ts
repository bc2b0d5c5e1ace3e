import Libsql from 'libsql';

export type Database = InstanceType<typeof Libsql>;
/** A prepared statement; the types of `libsql` know only one parameter. */
export interface Statement {
  readonly reader: boolean;
  run(...parameters: unknown[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
}

/**
 * Opens the file so that what is committed is on the disk (WAL, synchronous=FULL) and nobody else can open it:
 * locks and snapshots of running transactions live in this process.
 * Throws an Error that says so when another process has the file.
 */
export function openSqlite(file: string): Database {
  const database = new Libsql(file);
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes('locked')) {
      throw new Error(`the database file is in use by another process: ${file}`, { cause: error });
    }
    throw error;
  }
  return database;
}

/** Gives the file back at once: statements that are not collected yet would otherwise keep it locked. */
export function closeSqlite(database: Database): void {
  // Only outside WAL mode can the exclusive lock be taken back.
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  database.exec('BEGIN IMMEDIATE; COMMIT');
  database.close();
}

/** Runs all of `work` in one SQLite transaction: all of it reaches the disk or nothing. */
export function atomically<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Prepares a statement whose rows, if it has any, come as arrays of columns. */
export function prepare(database: Database, sql: string): Statement {
  const statement = database.prepare<unknown[]>(sql);
  return (statement.reader ? statement.raw() : statement) as unknown as Statement;
}
