import { withBenchCloud, type BenchCloud } from './bench-cloud';
import type { Outcome } from './outcome';
import { SigningFamilies } from './signing-families';
import { median, rounded } from './statistics';
import { doAll, timed } from './stopwatch';

const CLASS_SIZE = 50;
const WARM_UP = 50;
const SERIAL_CALLS = 300;
const BLOCKS = 5;
const BLOCK_CALLS = 100;
const IN_FLIGHT = 16;

/** What a signing costs beside the least a function can do that keeps something: one written document. */
export async function benchSign(): Promise<Outcome> {
  return withBenchCloud(async (bench) => {
    const families = await SigningFamilies.settle(bench, CLASS_SIZE);
    const requests = await warmUp(bench, families);
    const serial = await measureSerial(bench, families);
    const concurrent = await measureConcurrent(bench, families);
    return {
      name: 'sign',
      figures: {
        requests,
        ratioSerial: rounded(serial.sign / serial.bare),
        ratioConcurrent16: rounded(concurrent.sign / concurrent.bare),
        serialMs: rounded(serial.sign),
        serialBareMs: rounded(serial.bare),
      },
      bars: { requests: 4, ratioSerial: 7, ratioConcurrent16: 7 },
      faults: [],
    };
  });
}

/** Both functions run hot afterwards, in each of their workers. Gives the most requests that a signing took. */
async function warmUp(bench: BenchCloud, families: SigningFamilies): Promise<number> {
  const signatures = await families.newSignatures(2 * WARM_UP);
  const requests: number[] = [];
  for (const { send } of signatures.slice(WARM_UP)) requests.push(await bench.requestsOf(send));
  const bare = Array.from({ length: WARM_UP }, (_, n) => () => bench.bareWrite(`warm-${n}`));
  await doAll([...signatures.slice(0, WARM_UP).map(({ send }) => send), ...bare], IN_FLIGHT);
  return Math.max(...requests);
}

/** Medians of one call after the other, turn and turn about. */
async function measureSerial(bench: BenchCloud, families: SigningFamilies) {
  const sign: number[] = [];
  const bare: number[] = [];
  for (const [n, { send }] of (await families.newSignatures(SERIAL_CALLS)).entries()) {
    sign.push(await timed(send));
    bare.push(await timed(() => bench.bareWrite(`serial-${n}`)));
  }
  return { sign: median(sign), bare: median(bare) };
}

/** Medians of how long a block of calls takes, a block of the one after a block of the other. */
async function measureConcurrent(bench: BenchCloud, families: SigningFamilies) {
  const sign: number[] = [];
  const bare: number[] = [];
  for (let block = 0; block < BLOCKS; block += 1) {
    const signatures = await families.newSignatures(BLOCK_CALLS);
    const signing = signatures.map(({ send }) => send);
    const writing = signatures.map((_, n) => () => bench.bareWrite(`block-${block}-${n}`));
    sign.push(await timed(() => doAll(signing, IN_FLIGHT)));
    bare.push(await timed(() => doAll(writing, IN_FLIGHT)));
  }
  return { sign: median(sign), bare: median(bare) };
}
