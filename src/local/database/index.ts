export { DocumentDatabase, openDatabase } from './document-database';
export { CloudError } from './errors';
export { decodeEjson, encodeEjson } from './ejson';
export type { CollectionDefinitions } from './collections';
export type * from './requests';
export { isObject, type DocumentId, type Value, type ValueObject } from './value';
