import { requestFailed } from './errors';
import { encodeKeyPart, NOTHING, type KeyPart } from './index-key';
import { leavesAt, splitPath } from './path';
import type { Document } from './value';

/** One index of a collection, as the file of indexes lists it. */
export interface IndexDefinition {
  readonly name: string;
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[];
  readonly unique?: boolean;
}

export interface IndexEntries {
  readonly keys: Buffer[];
  /** An array stood on the way: the document has an entry for each element. */
  readonly isMultikey: boolean;
}

/**
 * A document's entries in an index. A missing field is indexed as null, so two documents without a field collide
 * in a unique index. Throws DATABASE_REQUEST_FAILED, as MongoDB does, when two of the fields are arrays.
 */
export function indexEntries(document: Document, index: IndexDefinition): IndexEntries {
  const columns = index.keys.map(([path, direction]) => {
    const parts = keyParts(document, path);
    return {
      path,
      isArray: parts.isArray,
      encoded: parts.parts.map((part) => encodeKeyPart(part, direction)),
    };
  });
  const arrays = columns.filter((column) => column.isArray);
  if (arrays.length > 1) {
    throw requestFailed(`cannot index parallel arrays [${arrays.map((column) => column.path).join('] [')}]`);
  }
  let keys: Buffer[] = [Buffer.alloc(0)];
  for (const column of columns) {
    keys = keys.flatMap((prefix) => column.encoded.map((part) => Buffer.concat([prefix, part])));
  }
  return { keys: distinct(keys), isMultikey: arrays.length > 0 };
}

function keyParts(document: Document, path: string): { parts: KeyPart[]; isArray: boolean } {
  const leaves = leavesAt(document, splitPath(path));
  const only = leaves[0];
  if (leaves.length === 1 && !Array.isArray(only)) return { parts: [only], isArray: false };
  const parts = leaves.flatMap<KeyPart>((leaf) => {
    if (!Array.isArray(leaf)) return [leaf];
    return leaf.length === 0 ? [NOTHING] : leaf;
  });
  return { parts: parts.length === 0 ? [NOTHING] : parts, isArray: true };
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
