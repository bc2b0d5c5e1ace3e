import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { derivedId, digestOf } from '@shared/domain/digest';
import { versionHashOf, versionIdOf } from '@shared/domain/notice-record';

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('a digest', () => {
  it('is the SHA-256 of the canonical JSON, checked against another implementation', () => {
    const canonical = '{"a":["安心",1,null],"b":{"c":true}}';
    const expected = createHash('sha256').update(canonical, 'utf8').digest('hex');
    expect(digestOf({ b: { c: true }, a: ['安心', 1, null] })).toBe(expected);
  });

  it('does not change with the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => digestOf(reversed(value)) === digestOf(value)));
  });

  it('changes with the order of a list and with a single character', () => {
    expect(digestOf(['a', 'b'])).not.toBe(digestOf(['b', 'a']));
    expect(digestOf({ text: '不私自下水。' })).not.toBe(digestOf({ text: '不私自下水' }));
  });

  it('is not given to what JSON cannot carry', () => {
    for (const value of [undefined, () => 1, Symbol('s'), NaN, Infinity, { n: NaN }, 1n]) {
      expect(() => digestOf(value)).toThrow(TypeError);
    }
  });
});

describe('a derived id', () => {
  it('is the same for the same parts and fits an id of the contracts', () => {
    expect(derivedId('student', 'roster-1', 2)).toBe(derivedId('student', 'roster-1', 2));
    expect(derivedId('student', 'roster-1', 2)).toMatch(/^[0-9a-f]{24}$/);
  });

  it('keeps kinds, places of the parts and numbers apart', () => {
    const ids = [
      derivedId('student', 'ab', 'c'),
      derivedId('student', 'a', 'bc'),
      derivedId('class', 'ab', 'c'),
      derivedId('student', 'ab', 'c', ''),
      derivedId('student', 1),
      derivedId('student', '1'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the hash a signature is bound to', () => {
  const text = {
    kind: 'letter',
    topic: 'drowning',
    level: 'sign',
    title: '防溺水',
    blocks: [{ type: 'paragraph', text: '各位家长' }],
  } as const;

  it.each([
    ['kind', { kind: 'pledge' }],
    ['topic', { topic: 'fire' }],
    ['level', { level: 'confirm' }],
    ['title', { title: '防溺水 ' }],
    ['text', { blocks: [{ type: 'paragraph', text: '各位家长：' }] }],
    ['kind of block', { blocks: [{ type: 'emphasis', text: '各位家长' }] }],
  ] as const)('changes with the %s', (_part, change) => {
    expect(versionHashOf({ ...text, ...change })).not.toBe(versionHashOf(text));
  });

  it('covers what a family read and nothing else of the record', () => {
    const record = { ...text, publishedAt: 5, noticeId: 'n1', deadlineAt: 9 };
    expect(versionHashOf(record)).toBe(versionHashOf(text));
  });

  it('belongs to a version whose id names the notice and its number', () => {
    expect(versionIdOf('n1', 2)).toBe('n1:v2');
  });
});
