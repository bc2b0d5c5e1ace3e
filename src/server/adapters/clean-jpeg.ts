import { orientationSegment, readOrientation } from './jpeg-orientation';

const MARKER = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const APP15 = 0xef;

/**
 * A JPEG (ISO/IEC 10918-1) without its application segments and comments, where cameras write place, time and
 * device, and without anything after its end, where phones hide films and second pictures. Which way up it is stays.
 * Null for what is no whole JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== MARKER || bytes[1] !== START) return null;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (bytes[at] !== MARKER) return null;
    while (bytes[at + 1] === MARKER) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === END) return whole(orientation, kept);
    const segmentEnd = at + 2 + lengthAt(bytes, at + 2);
    if (segmentEnd < at + 4 || segmentEnd > bytes.length) return null;
    const segment = bytes.subarray(at, segmentEnd);
    if (marker === APP1) orientation = readOrientation(segment) ?? orientation;
    const end = marker === SCAN ? scanEnd(bytes, segmentEnd) : segmentEnd;
    if (isPicture(marker, segment)) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Adobe's segment says how colours are stored, and nothing else fits into it. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === APP14) return segment.length === 16;
  return marker !== COMMENT && !(marker >= APP0 && marker <= APP15);
}

/** Where a scan's data ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== MARKER) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== MARKER && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function lengthAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function whole(orientation: number, kept: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(MARKER, START),
    ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
    ...kept,
    Uint8Array.of(MARKER, END),
  ]);
}
