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
