import { demoSignature } from '../../src/local/seed/demo-signature';
import type { Caller, SchoolCloud } from '../functions/support/trial-school';
import { TrialSchool } from '../functions/support/trial-school';

const CLASS = '三年级2班';

/** One family's signature under one letter, not yet sent. */
export interface Signature {
  studentId: string;
  send(): Promise<unknown>;
}

/** One class whose every child has a guardian in WeChat. The same every time: nothing here is drawn by lot. */
export class SigningFamilies {
  private letters = 0;

  private constructor(
    private readonly school: TrialSchool,
    private readonly families: readonly { guardian: Caller; studentId: string }[],
  ) {}

  static async settle(cloud: SchoolCloud, size: number): Promise<SigningFamilies> {
    const school = await TrialSchool.open(cloud, 'bench');
    const names = Array.from({ length: size }, (_, n) => `学生${n}`);
    await school.importRoster({ [CLASS]: names });
    const families = [];
    for (const [n, name] of names.entries()) {
      const guardian = school.guardian(`bench-${n}`);
      families.push({ guardian, studentId: await school.link(guardian, CLASS, name) });
    }
    return new SigningFamilies(school, families);
  }

  /** Publishes a letter of its own; gives its id and each family's signature under it. */
  async newLetter(): Promise<{ noticeId: string; signatures: Signature[] }> {
    this.letters += 1;
    const { noticeId } = await this.school.publish([CLASS], { idempotencyKey: `bench-${this.letters}` });
    const { round, versionHash } = await this.school.tally(CLASS, noticeId);
    const signatures = this.families.map(({ guardian, studentId }, n) => {
      const input = {
        ...{ noticeId, round, studentId, versionHash },
        ...{ signerName: '王芳', strokes: demoSignature(n), tappedAt: 1 },
      };
      return { studentId, send: () => guardian.do('sign-receipt', input) };
    });
    return { noticeId, signatures };
  }

  /** As many signatures as asked, under as many letters as that takes. */
  async newSignatures(count: number): Promise<Signature[]> {
    const all: Signature[] = [];
    while (all.length < count) all.push(...(await this.newLetter()).signatures);
    return all.slice(0, count);
  }

  /** The children that the class teacher sees as signed, and what the counts say of them. */
  async signed(noticeId: string): Promise<{ studentIds: Set<string>; counted: number }> {
    const { children, counts } = await this.school.tally(CLASS, noticeId);
    const answered = children.filter((child) => child.state === 'answered');
    return { studentIds: new Set(answered.map((child) => child.studentId)), counted: counts.answered };
  }
}
