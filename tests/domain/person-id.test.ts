import { createHmac } from 'node:crypto';
import { personIdOf } from '@shared/domain/person-id';

const key = new Uint8Array(32).fill(7);

it('is an HMAC-SHA-256 of the openid, checked against another implementation', () => {
  const expected = createHmac('sha256', key).update('openid-王').digest('hex').slice(0, 40);
  expect(personIdOf('openid-王', key)).toBe(expected);
});

it('differs by person and by key, and fits an id of the contracts', () => {
  const ids = [personIdOf('a', key), personIdOf('b', key), personIdOf('a', new Uint8Array(32).fill(8))];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
});

it('is not made with a key that could be searched', () => {
  expect(() => personIdOf('a', key.slice(1))).toThrow(RangeError);
});
