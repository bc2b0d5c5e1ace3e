import fc from 'fast-check';
import { decodeEjson, encodeEjson } from '../../../src/local/database';
import { encodeKeyPart, NOTHING } from '../../../src/local/database/index-key';
import { compareValues } from '../../../src/local/database/order';
import { decodeStored, encodeStored } from '../../../src/local/database/stored-form';
import { Binary, type Document, type Value } from '../../../src/local/database/value';
import { document, value } from './arbitrary';
import { failure } from './expectations';

const sign = (difference: number): number => Math.sign(difference) + 0;

describe('the order of values', () => {
  it('is MongoDB’s order of types', () => {
    const ascending: Value[] = [
      null,
      Number.NaN,
      -Infinity,
      -1,
      0,
      0.5,
      '',
      'a',
      'b',
      {},
      { a: 1 },
      { a: 'x' },
      [],
      [1],
    ];
    ascending.push(new Binary('', '00'), new Binary('AA==', '00'), false, true, new Date(-1), new Date(0));
    const shuffled = [...ascending].reverse().sort(compareValues);
    expect(shuffled).toEqual(ascending);
  });

  it('is total: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(sign(compareValues(a, b))).toBe(sign(-compareValues(b, a)));
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
          expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it('is the order of the index keys’ bytes, upwards and downwards', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const expected = sign(compareValues(a, b));
        expect(sign(Buffer.compare(encodeKeyPart(a, 1), encodeKeyPart(b, 1)))).toBe(expected);
        expect(sign(Buffer.compare(encodeKeyPart(a, -1), encodeKeyPart(b, -1)))).toBe(sign(-expected));
      }),
      { numRuns: 5_000, seed: 2 },
    );
  });

  it('keeps no key the beginning of another, so that compound keys compare part by part', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(compareValues(a, b) !== 0);
        const [left, right] = [encodeKeyPart(a, 1), encodeKeyPart(b, 1)];
        expect(right.subarray(0, left.length).equals(left)).toBe(false);
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });

  it('puts an empty array’s missing element before null', () => {
    expect(Buffer.compare(encodeKeyPart(NOTHING, 1), encodeKeyPart(null, 1))).toBeLessThan(0);
  });
});

describe('values survive', () => {
  it('the file', () => {
    fc.assert(
      fc.property(document, (fields) => {
        const stored: Document = { _id: 'd', ...fields, bytes: new Binary('AAH+/w==', '05') };
        expect(decodeStored(encodeStored(stored))).toEqual(stored);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('the wire', () => {
    fc.assert(
      fc.property(value, (sent) => expect(decodeEjson(encodeEjson(sent), 0)).toEqual(sent)),
      { numRuns: 1_000, seed: 5 },
    );
  });

  it('the wire as bytes, in the SDK’s own form', () => {
    const text = '{"b":{"$binary":{"base64":"AAH+/w==","subType":"05"}}}';
    expect(decodeEjson(text, 0)).toEqual({ b: new Binary('AAH+/w==', '05') });
    expect(encodeEjson(decodeEjson(text, 0))).toBe(text);
  });
});

describe('Extended JSON', () => {
  it('is read relaxed as well as canonical', () => {
    const text =
      '{"a":1,"b":{"$date":"2026-06-01T08:00:00Z"},"c":{"$numberLong":"1099511627776"},"d":{"$numberDouble":"NaN"}}';
    expect(decodeEjson(text, 0)).toEqual({
      a: 1,
      b: new Date('2026-06-01T08:00:00Z'),
      c: 1_099_511_627_776,
      d: Number.NaN,
    });
  });

  it('turns the server date into the server’s clock plus its offset', () => {
    expect(decodeEjson('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"-500"}}}}', 2_000)).toEqual({
      at: new Date(1_500),
    });
    expect(decodeEjson('[{"$tcb_server_date":{}}]', 2_000)).toEqual([new Date(2_000)]);
  });

  it('writes each number in the type MongoDB would give it', () => {
    expect(encodeEjson([1, -(2 ** 31), 2 ** 31, 0.5, 1e300, -0, Infinity])).toBe(
      '[{"$numberInt":"1"},{"$numberInt":"-2147483648"},{"$numberLong":"2147483648"},{"$numberDouble":"0.5"},{"$numberDouble":"1e+300"},{"$numberDouble":"-0.0"},{"$numberDouble":"Infinity"}]',
    );
  });

  it.each([
    '{',
    '{"$date":{"$numberLong":"x"}}',
    '{"$numberInt":"one"}',
    '{"$numberInt":""}',
    '{"$binary":1}',
    '{"$regularExpression":{}}',
    '{"__proto__":1}',
    '{"$oid":"x"}',
    '{"$timestamp":{}}',
    '{"$tcb_server_date":{"offset":"1"}}',
  ])('is refused when it is malformed or of a type the local cloud does not keep: %s', (text) =>
    expect(() => decodeEjson(text, 0)).toThrow(failure('INVALID_PARAM')),
  );
});
