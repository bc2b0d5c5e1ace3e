import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * The SHA-256 (hex) of a value's canonical JSON (RFC 8785): the same content gives the same hash whatever the
 * order of its keys. Throws a TypeError for what JSON cannot carry.
 */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalOf(value))));
}

function canonicalOf(value: unknown): string {
  let canonical: string | undefined;
  let cause: unknown;
  try {
    canonical = canonicalize(value);
  } catch (error) {
    cause = error;
  }
  if (canonical === undefined) throw new TypeError('a value without a JSON form has no digest', { cause });
  return canonical;
}

/** A short stable id from its parts: creations repeated with the same parts meet the same document. */
export function derivedId(kind: string, ...parts: readonly (string | number)[]): string {
  return digestOf([kind, ...parts]).slice(0, 24);
}

/** The SHA-256 (hex) of a file's content. */
export function bytesDigestOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
