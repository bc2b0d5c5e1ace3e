import { withBenchCloud } from './bench-cloud';
import type { Outcome } from './outcome';
import { SigningFamilies } from './signing-families';
import { median, percentile, rounded } from './statistics';
import { timed } from './stopwatch';

const SIGNERS = 50;
/** Until then the engine still compiles what runs often, and storms grow faster from one to the next. */
const WARM_UP_ROUNDS = 8;
/** So many that one slow moment of the machine does not decide the slowest hundredth. */
const ROUNDS = 40;
const LONE_A_ROUND = 6;

interface Round {
  lone: number[];
  stormy: number[];
  lost: number;
}

/** The evening a letter goes out: every family of a class signs in the same moment. */
export async function benchStorm(): Promise<Outcome> {
  return withBenchCloud(async (bench) => {
    const families = await SigningFamilies.settle(bench, SIGNERS);
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await runRound(families);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runRound(families));
    return outcomeOf(rounds);
  });
}

function outcomeOf(rounds: readonly Round[]): Outcome {
  const lost = rounds.reduce((sum, round) => sum + round.lost, 0);
  const stormy = rounds.flatMap((round) => round.stormy);
  const loneMs = median(rounds.flatMap((round) => round.lone));
  const p99Ms = percentile(stormy, 99);
  const ownRatios = rounds.map((round) => percentile(round.stormy, 99) / median(round.lone));
  return {
    name: 'storm',
    figures: {
      signers: SIGNERS,
      lost,
      loneMs: rounded(loneMs),
      p50Ms: rounded(percentile(stormy, 50)),
      p99Ms: rounded(p99Ms),
      p99OverLone: rounded(p99Ms / loneMs),
      // Each storm beside the lone signings around it: what a busy machine does to some storms is not in it.
      typicalRoundOverLone: rounded(median(ownRatios)),
    },
    bars: { lost: 0, p99OverLone: 60 },
    faults: lost > 0 ? [`${lost} receipts were acknowledged and are not in the tally.`] : [],
  };
}

/**
 * One letter that every family signs at once, and before and after it some under another letter one by one. A signing
 * that is refused ends the run: nobody may be turned away.
 */
async function runRound(families: SigningFamilies): Promise<Round> {
  const alone = await families.newSignatures(LONE_A_ROUND);
  const { noticeId, signatures } = await families.newLetter();
  const lone: number[] = [];
  for (const { send } of alone.splice(0, LONE_A_ROUND / 2)) lone.push(await timed(send));
  const stormy = await Promise.all(signatures.map(({ send }) => timed(send)));
  for (const { send } of alone) lone.push(await timed(send));
  const { studentIds, counted } = await families.signed(noticeId);
  const missing = signatures.filter(({ studentId }) => !studentIds.has(studentId)).length;
  return { lone, stormy, lost: Math.max(missing, signatures.length - counted) };
}
