export { FileError, type FileErrorCode } from './errors';
export { fileIdOf } from './file-paths';
export { openFileVault, type ClientFileRules, type FileVault, type FileVaultOptions } from './file-vault';
