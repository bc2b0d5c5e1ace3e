import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { pictureCleaner } from '../../src/server/adapters/clean-picture';
import { orientationSegment, readOrientation } from '../../src/server/adapters/jpeg-orientation';
import { photo, PLACE, segment } from './photos';

const clean = (bytes: Uint8Array) => pictureCleaner.clean(bytes);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const PNG = readFileSync(path.join(__dirname, '../../docs/images/first-look.png'));

describe('a JPEG photo', () => {
  it('loses place, device, comments and whatever a phone hides after its end', () => {
    const { bytes, extension } = clean(photo());
    expect(extension).toBe('jpg');
    for (const secret of [PLACE, 'PhoneMaker', 'a comment', 'http://ns.adobe.com', 'hidden film']) {
      expect(textOf(photo())).toContain(secret);
      expect(textOf(bytes)).not.toContain(secret);
    }
  });

  it('keeps every byte that draws the picture, over several scans too', () => {
    const bytes = textOf(clean(photo()).bytes);
    for (const part of ['quantisation', 'frame', 'huffman', 'first scan', 'second scan']) {
      expect(bytes).toContain(part);
    }
    expect(bytes.startsWith('\xff\xd8')).toBe(true);
    expect(bytes.endsWith('\xff\xd9')).toBe(true);
  });

  it.each([1, 3, 6, 8])('stays the right way up (%i)', (orientation) => {
    const { bytes } = clean(photo({ orientation }));
    const kept = orientationSegment(orientation);
    const told = bytes.subarray(2, 2 + kept.length);
    expect(readOrientation(told)).toBe(orientation === 1 ? null : orientation);
  });

  it('is clean after one cleaning', () => {
    const once = clean(photo({ orientation: 6 })).bytes;
    expect(Buffer.from(clean(once).bytes)).toEqual(Buffer.from(once));
  });

  it('is refused when its end is missing', () => {
    const whole = photo();
    const cut = whole.subarray(0, textOf(whole).indexOf('second scan'));
    expect(() => clean(cut)).toThrow('PICTURE_UNREADABLE');
  });

  it('is read or refused within bounds, whatever its bytes are', () => {
    const start = fc.constant(photo());
    fc.assert(
      fc.property(start, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes, at, noise) => {
        const broken = Uint8Array.from(bytes);
        broken.set(noise.subarray(0, Math.min(noise.length, bytes.length)), at % (bytes.length - 40));
        try {
          expect(clean(broken).bytes.length).toBeLessThanOrEqual(broken.length + 64);
        } catch (error) {
          expect(error).toMatchObject({ code: 'PICTURE_UNREADABLE' });
        }
      }),
    );
  });
});

describe('a PNG picture', () => {
  const chunk = (type: string, data: string) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, Buffer.from(data, 'latin1'), Buffer.alloc(4)]);
  };
  const end = PNG.lastIndexOf('IEND') - 4;

  it('loses its texts and what follows its end, and keeps its picture', () => {
    const told = Buffer.concat([
      PNG.subarray(0, 33),
      chunk('tEXt', `Comment\0${PLACE}`),
      chunk('eXIf', PLACE),
      PNG.subarray(33),
      Buffer.from(PLACE),
    ]);
    const { bytes, extension } = clean(told);
    expect(extension).toBe('png');
    expect(textOf(bytes)).not.toContain(PLACE);
    expect(textOf(bytes)).toContain('IDAT');
    expect(bytes.length).toBeLessThanOrEqual(PNG.length);
  });

  it('is refused when its end is missing', () => {
    expect(() => clean(PNG.subarray(0, end))).toThrow('PICTURE_UNREADABLE');
  });
});

it.each([
  ['a web page', Buffer.from('<html><script>')],
  ['nothing', new Uint8Array()],
  ['a spreadsheet', Buffer.from('PK\x03\x04')],
  ['a GIF', Buffer.from('GIF89a')],
])('%s is no photo', (_what, bytes) => {
  expect(() => clean(bytes)).toThrow('PICTURE_UNREADABLE');
});

it('refuses more than 3 MB', () => {
  expect(() => clean(new Uint8Array(3 * 1024 * 1024 + 1))).toThrow('PICTURE_TOO_LARGE');
});

it('reads the orientation in both byte orders, and none where there is none', () => {
  const little = Buffer.alloc(26);
  little.write('II', 0, 'latin1');
  little.writeUInt32LE(8, 4);
  little.writeUInt16LE(1, 8);
  little.writeUInt16LE(0x0112, 10);
  little.writeUInt16LE(3, 12);
  little.writeUInt16LE(8, 18);
  expect(readOrientation(segment(0xe1, `Exif\0\0${textOf(little)}`))).toBe(8);
  expect(readOrientation(orientationSegment(6))).toBe(6);
  expect(readOrientation(segment(0xe1, 'http://ns.adobe.com/xap/1.0/'))).toBeNull();
});
