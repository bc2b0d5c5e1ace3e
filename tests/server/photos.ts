import { orientationSegment } from '../../src/server/adapters/jpeg-orientation';

/** Where a photo says it was taken: must never be kept. */
export const PLACE = 'GPS 30.5412N 106.4321E';

/** One segment of a JPEG. */
export function segment(marker: number, content: string): Uint8Array {
  const data = Buffer.from(content, 'latin1');
  return Buffer.concat([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
}

/** The bones of a phone's photo: everything a cleaner has to tell apart, and no picture. */
export function photo({ orientation = 1 }: { orientation?: number } = {}): Uint8Array {
  const scan = (words: string) =>
    Buffer.concat([segment(0xda, 'head'), Buffer.from(`${words}\xff\x00\xff\xd0`, 'latin1')]);
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, 'JFIF\0'),
    orientationSegment(orientation),
    segment(0xe1, `Exif\0\0MM PhoneMaker ${PLACE}`),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/'),
    segment(0xe2, 'ICC_PROFILE'),
    segment(0xfe, 'a comment'),
    segment(0xdb, 'quantisation'),
    segment(0xc2, 'frame'),
    segment(0xc4, 'huffman'),
    scan('first scan'),
    segment(0xfe, 'a comment'),
    scan('second scan'),
    Uint8Array.of(0xff, 0xd9),
    Buffer.from('hidden film', 'latin1'),
  ]);
}
