export { DocumentDatabase, openDatabase, type DatabaseOptions } from './document-database';
export { CloudError, type CloudErrorCode } from './errors';
export { decodeEjson, encodeEjson } from './ejson';
export type { CollectionDefinitions } from './collections';
export type { IndexDefinition } from './index-entries';
export type * from './requests';
export { isObject, type Value, type ValueObject, type DocumentId, type Document } from './value';
