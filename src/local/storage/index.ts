export { FileError, type FileErrorCode } from './errors';
export type { FileContent } from './file-folder';
export { fileIdOf } from './file-paths';
export {
  openFileVault,
  type ClientFileRules,
  type ClientUpload,
  type FileVault,
  type FileVaultOptions,
  type OpenedFile,
  type StoredFile,
} from './file-vault';
