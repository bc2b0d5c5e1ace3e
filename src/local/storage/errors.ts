/** Why a file request is refused; the first five are also the codes the SDK and the gateway pass on. */
export type FileErrorCode =
  | 'INVALID_PARAM'
  | 'STORAGE_FILE_NONEXIST'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_LINK_EXPIRED'
  | 'STORAGE_FILE_TOO_LARGE';

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
