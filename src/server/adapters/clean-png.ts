const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks without which the picture cannot be drawn, or not in its colours; the others may hold words and places. */
const KEPT = ['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'sRGB'];
/** Length, type and checksum around a chunk's data. */
const CHUNK_FRAME_BYTES = 12;

/** A PNG (ISO/IEC 15948) without its texts, times and EXIF, and nothing after its end. Null for what is no whole PNG. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [view.subarray(0, SIGNATURE.length)];
  let at = SIGNATURE.length;
  while (at + CHUNK_FRAME_BYTES <= view.length) {
    const end = at + CHUNK_FRAME_BYTES + view.readUInt32BE(at);
    if (end > view.length) return null;
    const type = view.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return Buffer.concat([...kept, view.subarray(at, end)]);
    if (KEPT.includes(type)) kept.push(view.subarray(at, end));
    at = end;
  }
  return null;
}
