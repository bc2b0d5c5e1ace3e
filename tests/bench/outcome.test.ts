import { lastLine, missedBars, type Outcome } from './outcome';

const outcome = (figures: Record<string, number>): Outcome => ({
  name: 'sign',
  figures,
  bars: { requests: 4, ratio: 7 },
  faults: [],
});

describe('a bar', () => {
  it('is held by a figure at it or below', () => {
    expect(missedBars(outcome({ requests: 4, ratio: 6.99, unbarred: 1000 }))).toEqual([]);
  });

  it('is missed above, and the sentence says by what', () => {
    expect(missedBars(outcome({ requests: 4, ratio: 7.01 }))).toEqual([
      'ratio is 7.01; at most 7 was promised.',
    ]);
  });

  it('is missed by a figure that is not a number or not there', () => {
    expect(missedBars(outcome({ ratio: NaN }))).toHaveLength(2);
  });
});

it('ends with one line of JSON that tells name, figures and missed bars', () => {
  const line = lastLine(outcome({ requests: 5, ratio: 6 }));
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({ name: 'sign', requests: 5, ratio: 6, missedBars: 1 });
});
