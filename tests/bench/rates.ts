import type { SchoolCloud } from '../functions/support/trial-school';
import { TrialSchool } from '../functions/support/trial-school';
import { withBenchCloud } from './bench-cloud';
import type { Outcome } from './outcome';
import { median, rounded } from './statistics';
import { timed } from './stopwatch';

const CLASSES = ['一年级1班', '二年级1班', '三年级1班', '四年级1班', '五年级1班', '六年级1班'];
const CHILDREN = ['李沐阳', '周子轩', '吴思涵', '郑雨桐'];
const MANY_NOTICES = 100;
const READINGS = 300;
const WARM_UP = 100;
/** Who is calling is read in every call. */
const ACTOR_READS = 1;

/** What figures cost, and whether they cost more where a hundred letters were answered than where one was. */
export async function benchRates(): Promise<Outcome> {
  return withBenchCloud((young) =>
    withBenchCloud(async (old) => {
      const one = await AnsweredSchool.found(young, 1);
      const many = await AnsweredSchool.found(old, MANY_NOTICES);
      await compare(one, many, WARM_UP);
      const { ofOne, ofMany } = await compare(one, many, READINGS);
      return {
        name: 'rates',
        figures: {
          requestsClass: (await old.requestsOf(() => many.readClass())) - ACTOR_READS,
          requestsSchool: (await old.requestsOf(() => many.readSchool())) - ACTOR_READS,
          growth: rounded(ofMany / ofOne),
          schoolMs: rounded(ofOne),
        },
        bars: { requestsClass: 1, requestsSchool: 1, growth: 1.3 },
        faults: [],
      };
    }),
  );
}

/** Medians of reading the school's figures of one notice, in turns. */
async function compare(one: AnsweredSchool, many: AnsweredSchool, readings: number) {
  const ofOne: number[] = [];
  const ofMany: number[] = [];
  for (let reading = 0; reading < readings; reading += 1) {
    const readOne = async () => ofOne.push(await timed(() => one.readSchool()));
    const readMany = async () => ofMany.push(await timed(() => many.readSchool()));
    // Neither always comes second.
    for (const read of reading % 2 === 0 ? [readOne, readMany] : [readMany, readOne]) await read();
  }
  return { ofOne: median(ofOne), ofMany: median(ofMany) };
}

/** A school where every child has an answer to every letter. */
class AnsweredSchool {
  private constructor(
    private readonly school: TrialSchool,
    private readonly noticeId: string,
  ) {}

  /** However few notices it has, it has been called as often: what runs often runs faster, and would hide growth. */
  static async found(cloud: SchoolCloud, notices: number): Promise<AnsweredSchool> {
    const school = await TrialSchool.open(cloud, 'bench');
    await school.importRoster(Object.fromEntries(CLASSES.map((name) => [name, CHILDREN])));
    const noticeIds: string[] = [];
    for (let n = 0; n < MANY_NOTICES; n += 1) {
      const { noticeId } = await school.publish(CLASSES, { idempotencyKey: `bench-${n % notices}` });
      noticeIds.push(noticeId);
      await answerAll(school, noticeId);
    }
    if (new Set(noticeIds).size !== notices) throw new Error('the school has not the notices it should have');
    // From the middle of the year: neither the first nor the last that was stored.
    return new AnsweredSchool(school, noticeIds[MANY_NOTICES / 2] ?? '');
  }

  async readSchool(): Promise<void> {
    const { noticeId, school } = this;
    const { counts } = await school.admin.do('get-notice-figures', { schoolId: school.schoolId, noticeId });
    if (counts.answered !== CLASSES.length * CHILDREN.length)
      throw new Error('the school’s figures are wrong');
  }

  async readClass(): Promise<void> {
    const { counts } = await this.school.tally(CLASSES[0] ?? '', this.noticeId);
    if (counts.answered !== CHILDREN.length) throw new Error('the class’s figures are wrong');
  }
}

async function answerAll(school: TrialSchool, noticeId: string): Promise<void> {
  for (const className of CLASSES) {
    const { round, versionHash, children } = await school.tally(className, noticeId);
    await school.admin.do('record-answer', {
      ...school.place(className),
      ...{ noticeId, round, versionHash, idempotencyKey: 'slips' },
      studentIds: children.map(({ studentId }) => studentId),
      ...{ channel: 'paper', signerName: null, note: null, slipFileId: null },
    });
  }
}
