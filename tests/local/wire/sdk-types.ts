/** What the tests use of wx-server-sdk 4.0.2; its own types describe callbacks and an older interface. */
export interface Sdk {
  readonly DYNAMIC_CURRENT_ENV: symbol;
  init(options: { env: symbol }): void;
  database(options?: { throwOnNotFound: boolean }): SdkDatabase;
  callFunction(call: { name: string; data?: object }): Promise<{ result: unknown }>;
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(list: { fileList: (string | { fileID: string; maxAge: number })[] }): Promise<{
    fileList: { fileID: string; tempFileURL: string; status: number; errMsg: string }[];
  }>;
  deleteFile(list: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>;
  readonly openapi: {
    readonly subscribeMessage: { send(message: object): Promise<{ errCode: number }> };
    readonly security: {
      msgSecCheck(text: object): Promise<{ errCode: number; result: { suggest: string } }>;
    };
  };
}

type Command = (...operands: unknown[]) => SdkCommand;

export interface SdkCommand {
  and: Command;
  or: Command;
}

export interface SdkCommands {
  readonly [name: string]: Command;
}

export interface SdkDatabase extends SdkCollections {
  readonly command: SdkCommands & {
    readonly aggregate: Readonly<Record<string, (operand: unknown) => object>>;
  };
  RegExp(pattern: { regexp: string; options: string }): object;
  serverDate(options?: { offset: number }): object;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(run: (transaction: SdkTransaction) => Promise<T>, retries?: number): Promise<T>;
}

interface SdkCollections {
  collection(name: string): SdkCollection;
}

export interface SdkTransaction extends SdkCollections {
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

export interface SdkQuery {
  where(query: object): SdkQuery;
  field(projection: object): SdkQuery;
  orderBy(path: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(most: number): SdkQuery;
  skip(offset: number): SdkQuery;
  options(options: object): SdkQuery;
  get(): Promise<{ data: Record<string, unknown>[] }>;
  count(): Promise<{ total: number }>;
  update(change: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkCollection extends SdkQuery {
  doc(id: string | number): SdkDocument;
  add(document: { data: object }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): SdkAggregate;
}

export interface SdkDocument {
  get(): Promise<{ data: Record<string, unknown> }>;
  set(document: { data: object }): Promise<{ stats: { updated: number; created: number } }>;
  update(change: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkAggregate {
  match(query: object): SdkAggregate;
  group(group: object): SdkAggregate;
  sort(order: object): SdkAggregate;
  project(projection: object): SdkAggregate;
  addFields(fields: object): SdkAggregate;
  lookup(lookup: object): SdkAggregate;
  unwind(path: string): SdkAggregate;
  count(name: string): SdkAggregate;
  limit(most: number): SdkAggregate;
  bucket(bucket: object): SdkAggregate;
  end(): Promise<{ list: Record<string, unknown>[] }>;
}
