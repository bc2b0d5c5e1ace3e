import type { ActionInput } from '@shared/contracts';
import { standingOf } from '@shared/domain/child-standing';
import type { Receipt } from '@shared/domain/receipt';
import { countChildren, type Tally } from '@shared/domain/tally';
import { DRAWN_NAME } from '../support/drawn-name';
import type { TestCloud } from '../support/test-cloud';
import { TrialSchool, type Caller } from '../support/trial-school';

const CLASS = '三年级2班';

export interface Family {
  caller: Caller;
  studentId: string;
}

/** One class whose every child has a guardian, and letters for it. */
export class SigningClass {
  private letters = 0;

  private constructor(
    readonly cloud: TestCloud,
    readonly school: TrialSchool,
    readonly families: readonly [Family, ...Family[]],
  ) {}

  static async settle(cloud: TestCloud, schoolId: string, size: number): Promise<SigningClass> {
    const school = await TrialSchool.open(cloud, schoolId);
    const names = Array.from({ length: size }, (_, n) => `学生${String.fromCharCode(0x4e00 + n)}`);
    await school.importRoster({ [CLASS]: names });
    const families: Family[] = [];
    for (const [n, name] of names.entries()) {
      const caller = school.guardian(`${schoolId}-${n}`);
      families.push({ caller, studentId: await school.link(caller, CLASS, name) });
    }
    const [first, ...others] = families;
    if (!first) throw new Error('a class needs a child');
    return new SigningClass(cloud, school, [first, ...others]);
  }

  get first(): Family {
    return this.families[0];
  }

  /** Links another guardian to a family's child. */
  async secondGuardian({ studentId, caller }: Family): Promise<Family> {
    const second = this.school.guardian(`${caller.openid}-second`);
    const { code } = await second.do('issue-link-code', {});
    const names = { relation: '爸爸', guardianName: '李建国' } as const;
    await this.school.admin.do('link-guardian', { ...this.school.place(CLASS), studentId, code, ...names });
    return { caller: second, studentId };
  }

  /** Publishes one more letter; gives its id. */
  async newLetter(changes: Partial<ActionInput<'publish-notice'>> = {}): Promise<string> {
    this.letters += 1;
    const idempotencyKey = `${this.school.schoolId}-${this.letters}`;
    return (await this.school.publish([CLASS], { idempotencyKey, ...changes })).noticeId;
  }

  /** What a family's phone sends when it signs. */
  async signatureOf({ caller, studentId }: Family, noticeId: string): Promise<ActionInput<'sign-receipt'>> {
    const { round, versionHash } = await caller.do('get-notice', { noticeId, studentId });
    return { noticeId, round, studentId, versionHash, signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
  }

  async counts(noticeId: string) {
    return (await this.school.tally(CLASS, noticeId)).counts;
  }

  /** Every receipt of one letter, whoever gave it. */
  receipts(noticeId: string): Promise<Receipt[]> {
    return this.cloud.documents<Receipt>('receipts', { noticeId });
  }

  /** Why what is stored of a letter contradicts itself; nothing when it does not. */
  async contradictions(noticeId: string): Promise<string[]> {
    const receipts = await this.receipts(noticeId);
    const tallies = await this.cloud.documents<Tally>('tallies', { noticeId });
    return contradictionsOf(tallies, receipts);
  }
}

/** Counts that are not the children's, and children who stand as answered without a receipt. */
export function contradictionsOf(tallies: readonly Tally[], receipts: readonly Receipt[]): string[] {
  const covered = coveredChildren(receipts);
  return tallies.flatMap((tally) => {
    const counted = JSON.stringify(Object.entries(tally.counts).sort());
    const recounted = JSON.stringify(Object.entries(countChildren(tally.children)).sort());
    const { noticeId, round } = tally;
    const claimed = Object.entries(tally.children).filter(
      ([studentId, { state }]) =>
        state === 'answered' && !covered.has(answerKey({ noticeId, round, studentId })),
    );
    return [
      ...(counted === recounted ? [] : [`${tally._id}: counts ${counted}, children ${recounted}`]),
      ...claimed.map(([studentId]) => `${tally._id}: ${studentId} answered without a receipt`),
    ];
  });
}

/** The answers, by their names, that some receipt proves and no family objects to. */
export function coveredChildren(receipts: readonly Receipt[]): Set<string> {
  const byChild = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    byChild.set(answerKey(receipt), [...(byChild.get(answerKey(receipt)) ?? []), receipt]);
  }
  return new Set([...byChild].filter(([, all]) => standingOf(all).covering !== null).map(([key]) => key));
}

/** Names one child's answer in one round. */
export function answerKey({ noticeId, round, studentId }: Pick<Receipt, 'noticeId' | 'round' | 'studentId'>) {
  return `${noticeId}:${round}:${studentId}`;
}
