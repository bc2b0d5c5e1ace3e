import { withBenchCloud } from './bench-cloud';
import type { Outcome } from './outcome';
import { SigningFamilies, type Signature } from './signing-families';
import { median, percentile, rounded } from './statistics';
import { timed } from './stopwatch';

const SIGNERS = 50;
const ROUNDS = 12;
const LONE_A_ROUND = 10;

/** The evening a letter goes out: every family of a class signs in the same moment. */
export async function benchStorm(): Promise<Outcome> {
  return withBenchCloud(async (bench) => {
    const families = await SigningFamilies.settle(bench, SIGNERS);
    await storm(families);
    const alone = await families.newSignatures(ROUNDS * LONE_A_ROUND);
    const lone: number[] = [];
    const stormy: number[] = [];
    let lost = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { send } of alone.splice(0, LONE_A_ROUND)) lone.push(await timed(send));
      const outcome = await storm(families);
      stormy.push(...outcome.durations);
      lost += outcome.lost;
    }
    const loneMs = median(lone);
    const p99Ms = percentile(stormy, 99);
    return {
      name: 'storm',
      figures: {
        signers: SIGNERS,
        lost,
        loneMs: rounded(loneMs),
        p50Ms: rounded(percentile(stormy, 50)),
        p99Ms: rounded(p99Ms),
        p99OverLone: rounded(p99Ms / loneMs),
      },
      bars: { lost: 0, p99OverLone: 60 },
      faults: lost > 0 ? [`${lost} receipts were acknowledged and are not in the tally.`] : [],
    };
  });
}

/** One letter, every family at once. A signing that is refused ends the run: nobody may be turned away. */
async function storm(families: SigningFamilies): Promise<{ durations: number[]; lost: number }> {
  const { noticeId, signatures } = await families.newLetter();
  const durations = await Promise.all(signatures.map(({ send }) => timed(send)));
  const { studentIds, counted } = await families.signed(noticeId);
  const missing = signatures.filter(({ studentId }: Signature) => !studentIds.has(studentId)).length;
  return { durations, lost: Math.max(missing, signatures.length - counted) };
}
