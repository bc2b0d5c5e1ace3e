import { median, percentile, rounded } from './statistics';

const HUNDRED = Array.from({ length: 100 }, (_, n) => 100 - n);

describe('a percentile', () => {
  it.each([
    [50, 50],
    [99, 99],
    [100, 100],
    [0, 1],
  ])('of %d per cent is the value that so many of a hundred reach', (percent, value) => {
    expect(percentile(HUNDRED, percent)).toBe(value);
  });

  it('is one of the values, not something between them', () => {
    expect(percentile([1, 10], 60)).toBe(10);
    expect(percentile([7], 99)).toBe(7);
  });

  it('compares numbers as numbers', () => {
    expect(percentile([9, 10, 100], 50)).toBe(10);
  });

  it('of nothing is refused', () => {
    expect(() => percentile([], 50)).toThrow('nothing');
  });
});

describe('a median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[5], 5],
    [[1, 1, 1, 1000], 1],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

it('tells figures with two decimals', () => {
  expect(rounded(10 / 3)).toBe(3.33);
  expect(rounded(20 / 3)).toBe(6.67);
  expect(rounded(2)).toBe(2);
});
