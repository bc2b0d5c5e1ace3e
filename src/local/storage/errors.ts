/** Why a file request is refused; these codes also travel to the SDK. */
export type FileErrorCode =
  'INVALID_PARAM' | 'STORAGE_FILE_NONEXIST' | 'STORAGE_EXCEED_AUTHORITY' | 'STORAGE_FILE_TOO_LARGE';

/** A refusal by the file vault. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'FileError';
  }
}
