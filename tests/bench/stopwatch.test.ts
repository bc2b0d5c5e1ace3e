import { doAll } from './stopwatch';

it('does every piece of work once, as many at a time as was asked', async () => {
  const done: number[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const work = Array.from({ length: 10 }, (_, n) => async () => {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    await new Promise((resolve) => setImmediate(resolve));
    inFlight -= 1;
    done.push(n);
  });
  await doAll(work, 4);
  expect(mostInFlight).toBe(4);
  expect(done.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
