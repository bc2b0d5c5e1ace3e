/**
 * Where files lie in the environment's storage. Clients may write, and only into the inbox; what a function has
 * looked at and kept lies elsewhere, so that naming a kept file in a request opens nothing.
 */
export const INBOX = 'inbox';
export const KEPT = 'kept';

/** Whether a file id, as a request names it, is of a file that a client sent in: `cloud://<env>/inbox/<name>`. */
export function isUpload(fileId: string): boolean {
  return /^cloud:\/\/[^/]+\/inbox\/[A-Za-z0-9_.-]+$/.test(fileId);
}

/** What a picture of a letter may be: what WeChat and browsers both show. */
export const PICTURE_EXTENSIONS = ['png', 'jpg', 'gif', 'webp'] as const;
export type PictureExtension = (typeof PICTURE_EXTENSIONS)[number];

/** Where a school's letters keep a picture, below KEPT. The same picture lies there once. */
export function letterPicturePath(schoolId: string, sha256: string, extension: PictureExtension): string {
  return `letters/${schoolId}/${sha256}.${extension}`;
}

const KEPT_PICTURE = /^cloud:\/\/[^/]+\/kept\/letters\/([A-Za-z0-9_-]+)\/[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/;

/** Whether a file id is of a picture that a function kept for anybody's letters. */
export function isKeptPicture(fileId: string): boolean {
  return KEPT_PICTURE.test(fileId);
}

/** Whether a file id is of a picture that a function kept for this school's letters. */
export function isLetterPicture(fileId: string, schoolId: string): boolean {
  return KEPT_PICTURE.exec(fileId)?.[1] === schoolId;
}
