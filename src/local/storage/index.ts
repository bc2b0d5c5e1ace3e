export { FileError, type FileErrorCode } from './errors';
export {
  openFileVault,
  type ClientFileRules,
  type FileBytes,
  type FileVault,
  type FileVaultOptions,
  type OpenedFile,
} from './file-vault';
