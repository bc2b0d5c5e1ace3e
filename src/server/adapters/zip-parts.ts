import { inflateRawSync } from 'node:zlib';

/** A file inside a zip, as the zip's directory tells of it. Sizes are in bytes. */
interface Entry {
  name: string;
  isDeflated: boolean;
  packedSize: number;
  size: number;
  headerAt: number;
}

/** The zip would inflate to more than was allowed. */
export class ZipTooLarge extends Error {}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 64 KB. */
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/**
 * Inflates the wanted files of a zip. Sizes are added up from the directory before anything is inflated, and a file
 * that turns out larger than its entry says stops at that size, so a zip bomb costs nothing.
 * @param maxBytes how much all files of the zip may hold together, the unwanted ones too
 * @throws ZipTooLarge, and Error when it is no whole zip
 */
export function readZipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxBytes: number,
): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > maxBytes) throw new ZipTooLarge();
  const wanted = entries.filter((entry) => isWanted(entry.name));
  return new Map(wanted.map((entry) => [entry.name, inflate(file, entry)]));
}

function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the directory of the zip is broken');
    const method = file.readUInt16LE(at + 10);
    if (method !== 0 && method !== 8) throw new Error('the zip packs in a way that workbooks do not');
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      isDeflated: method === 8,
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      headerAt: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_SIZE - MAX_COMMENT);
  for (let at = file.length - END_SIZE; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === DIRECTORY_END) return at;
  }
  throw new Error('the zip has no directory');
}

function inflate(file: Buffer, entry: Entry): Buffer {
  const { headerAt, packedSize, size } = entry;
  if (file.readUInt32LE(headerAt) !== LOCAL_HEADER)
    throw new Error('a file of the zip is not where it should be');
  const at = headerAt + 30 + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
  const packed = file.subarray(at, at + packedSize);
  const content = entry.isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }) : packed;
  if (content.length !== size) throw new Error('a file of the zip is not as long as it should be');
  return content;
}
