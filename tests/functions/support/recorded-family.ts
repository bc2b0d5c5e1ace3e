import type { ActionInput } from '@shared/contracts';
import { DRAWN_NAME } from './drawn-name';
import type { TestCloud } from './test-cloud';
import { TrialSchool, type Caller } from './trial-school';

const CLASS = '三年级2班';
export const REASON = '我们家没有签过这张回执';

/** A child with both parents linked, in a class whose teacher records answers. */
export class RecordedFamily {
  private constructor(
    readonly school: TrialSchool,
    readonly teacher: Caller,
    readonly mother: Caller,
    readonly father: Caller,
    readonly studentId: string,
    readonly noticeId: string,
  ) {}

  static async settle(cloud: TestCloud, schoolId: string): Promise<RecordedFamily> {
    const school = await TrialSchool.open(cloud, schoolId);
    await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'] });
    const teacher = await school.teacherOf(CLASS);
    const mother = school.guardian(`${schoolId}-mother`);
    const father = school.guardian(`${schoolId}-father`);
    const studentId = await school.link(mother, CLASS, '李沐阳');
    await school.link(father, CLASS, '李沐阳');
    const { noticeId } = await school.publish([CLASS]);
    return new RecordedFamily(school, teacher, mother, father, studentId, noticeId);
  }

  /** What the teacher's phone sends for the child's slip. */
  async slip(key: string): Promise<ActionInput<'record-answer'>> {
    const { versionHash, round } = await this.tally();
    return {
      ...this.school.place(CLASS),
      ...{ noticeId: this.noticeId, round, versionHash, idempotencyKey: key, studentIds: [this.studentId] },
      ...{ channel: 'paper', signerName: '李某', note: null, slipFileId: null },
    };
  }

  /** Records the child's slip; gives the receipt's id. */
  async record(key = 'first'): Promise<string> {
    const [kept] = (await this.teacher.do('record-answer', await this.slip(key))).children;
    if (!kept || kept.outcome === 'refused') throw new Error('the answer was not recorded');
    return kept.receiptId;
  }

  async sign(by: Caller) {
    const { noticeId, studentId } = this;
    const { round, versionHash } = await by.do('get-notice', { noticeId, studentId });
    const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
    return by.do('sign-receipt', { noticeId, round, studentId, versionHash, ...signature });
  }

  object(receiptId: string, by = this.mother) {
    return by.do('object-to-record', { receiptId, reason: REASON });
  }

  /** A guardian of another child of the class. */
  async otherGuardian(): Promise<Caller> {
    const other = this.school.guardian(`${this.school.schoolId}-other`);
    await this.school.link(other, CLASS, '周子轩');
    return other;
  }

  tally() {
    return this.school.tally(CLASS, this.noticeId, this.teacher);
  }

  async child() {
    return (await this.tally()).children.find((one) => one.studentId === this.studentId);
  }
}
