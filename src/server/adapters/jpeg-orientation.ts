/** The tag of EXIF (CIPA DC-008) that says how a camera was held. */
const ORIENTATION = 0x0112;
const SHORT = 3;
const EXIF = 'Exif\0\0';
/** Marker and length stand before it. */
const EXIF_AT = 4;
const TIFF_AT = EXIF_AT + EXIF.length;
const ENTRY_BYTES = 12;

/** The orientation, 1 to 8, that an APP1 segment tells; null where it tells none. */
export function readOrientation(segment: Uint8Array): number | null {
  const view = Buffer.from(segment.buffer, segment.byteOffset, segment.byteLength);
  if (view.toString('latin1', EXIF_AT, TIFF_AT) !== EXIF || view.length < TIFF_AT + 8) return null;
  const isLittle = view.toString('latin1', TIFF_AT, TIFF_AT + 2) === 'II';
  const short = (at: number) =>
    at + 2 > view.length ? 0 : isLittle ? view.readUInt16LE(at) : view.readUInt16BE(at);
  const directory = TIFF_AT + (isLittle ? view.readUInt32LE(TIFF_AT + 4) : view.readUInt32BE(TIFF_AT + 4));
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * ENTRY_BYTES;
    if (at + ENTRY_BYTES > view.length) return null;
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** A segment that tells the orientation and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const length = 2 + EXIF.length + tiff.length;
  return Buffer.concat([
    Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff),
    Buffer.from(EXIF, 'latin1'),
    tiff,
  ]);
}
