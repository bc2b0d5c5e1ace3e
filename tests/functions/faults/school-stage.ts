import type { ActionInput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import type { ErrorCode } from '@shared/domain/errors';
import type { Notice } from '@shared/domain/notice-record';
import { receiptIdOf } from '@shared/domain/receipt';
import { DRAWN_NAME } from '../support/drawn-name';
import type { TestCloud } from '../support/test-cloud';
import { rosterCsv, TrialSchool, type Caller } from '../support/trial-school';
import { CHILDREN, CLASSES, FIRST_LINKS, FIRST_PLACES, type Move, type Place } from './school-moves';

/** What came of a move: done, refused by a code, or not possible as things stood. */
export type Outcome = 'done' | 'impossible' | ErrorCode;

/** A school that carries moves out through the product's functions. Contracts are met here and nowhere else. */
export class SchoolStage {
  /** Receipts that somebody was told of. */
  readonly acknowledged = new Set<string>();
  private readonly letters = new Map<number, string>();
  private imports = 0;

  private constructor(
    private readonly cloud: TestCloud,
    readonly school: TrialSchool,
  ) {}

  static async open(cloud: TestCloud, schoolId: string): Promise<SchoolStage> {
    const stage = new SchoolStage(cloud, await TrialSchool.open(cloud, schoolId));
    const first: Move[] = [
      { does: 'import', places: [...FIRST_PLACES] },
      ...FIRST_LINKS.map((link): Move => ({ does: 'link', ...link })),
      { does: 'publish', letter: 0 },
    ];
    for (const move of first) await stage.perform(move);
    return stage;
  }

  async perform(move: Move): Promise<Outcome> {
    switch (move.does) {
      case 'open':
      case 'sign':
        return this.answer(move);
      case 'link':
        return this.link(move.guardian, move.child);
      case 'import':
        return this.import(move.places);
      case 'publish':
        return this.publish(move.letter);
      case 'record':
        return this.record(move.child, move.letter);
      case 'object':
        return this.object(move);
      case 'correct':
      case 'ask again':
        return this.correct(move.letter, move.does);
      case 'withdraw':
        return this.withdraw(move.letter);
      case 'reconcile':
        await this.cloud.fireTimer('reconcile');
        return 'done';
    }
  }

  private guardian(number: number): Caller {
    return this.school.guardian(`${this.school.schoolId}-${number}`);
  }

  private async answer({ does, guardian, child, letter }: Extract<Move, { does: 'open' | 'sign' }>) {
    const caller = this.guardian(guardian);
    const noticeId = this.letters.get(letter);
    const me = await caller.do('get-me', {});
    const own = me.children.find(({ studentName }) => studentName === CHILDREN[child]);
    if (noticeId === undefined || !own) return 'impossible';
    const { studentId } = own;
    const notice = await caller.call('get-notice', { noticeId, studentId });
    if (!notice.ok) return notice.code;
    const { round, versionHash } = notice.data;
    if (does === 'open') {
      return this.send(caller, 'open-notice', { noticeId, round, studentId, seenState: 'undelivered' });
    }
    const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
    const reply = await caller.call('sign-receipt', {
      noticeId,
      round,
      studentId,
      versionHash,
      ...signature,
    });
    if (!reply.ok) return reply.code;
    this.acknowledged.add(reply.data.receiptId);
    return 'done';
  }

  private async link(guardian: number, child: number): Promise<Outcome> {
    const caller = this.guardian(guardian);
    const { code } = await caller.do('issue-link-code', {});
    const place = await this.findInClass(child);
    if (!place) return 'impossible';
    const names = { relation: '妈妈', guardianName: '王芳' } as const;
    return this.send(this.school.admin, 'link-guardian', { ...place, code, ...names });
  }

  private async import(places: readonly Place[]): Promise<Outcome> {
    this.imports += 1;
    const classes = Object.fromEntries(
      CLASSES.map((className, number) => [
        className,
        [`常在${'甲乙'[number]}`, ...CHILDREN.filter((_name, n) => places[n] === number)],
      ]),
    );
    const staged = await this.school.stage(rosterCsv(classes), `import-${this.imports}`);
    if (!staged.ok) return staged.code;
    const { schoolId } = this.school;
    return this.send(this.school.admin, 'confirm-roster', { schoolId, rosterId: staged.data.rosterId });
  }

  private async publish(letter: number): Promise<Outcome> {
    const input = this.school.letter(CLASSES, { idempotencyKey: `letter-${letter}` });
    const reply = await this.school.admin.call('publish-notice', input);
    if (!reply.ok) return reply.code;
    this.letters.set(letter, reply.data.noticeId);
    return 'done';
  }

  /** The class teacher's part, by somebody who may do it in every class. */
  private async record(child: number, letter: number): Promise<Outcome> {
    const noticeId = this.letters.get(letter);
    const found = noticeId === undefined ? undefined : await this.findInClass(child);
    const notice = await this.noticeOf(letter);
    if (noticeId === undefined || !found || !notice) return 'impossible';
    const { round, versionHash } = notice;
    const key = `record-${letter}-${child}`;
    const slip = { channel: 'paper', signerName: '周建军', note: null, slipFileId: null } as const;
    const { studentId, ...place } = found;
    const reply = await this.school.admin.call('record-answer', {
      ...{ ...place, noticeId, round, versionHash, studentIds: [studentId], idempotencyKey: key },
      ...slip,
    });
    if (!reply.ok) return reply.code;
    for (const one of reply.data.children) {
      if (one.outcome !== 'refused') this.acknowledged.add(one.receiptId);
    }
    return 'done';
  }

  private async object({ guardian, child, letter }: Extract<Move, { does: 'object' }>): Promise<Outcome> {
    const caller = this.guardian(guardian);
    const notice = await this.noticeOf(letter);
    const found = await this.findInClass(child);
    if (!notice || !found) return 'impossible';
    const receiptId = receiptIdOf(notice._id, notice.round, found.studentId);
    return this.send(caller, 'object-to-record', { receiptId, reason: '不是我们交的' });
  }

  private async correct(letter: number, how: 'correct' | 'ask again'): Promise<Outcome> {
    const notice = await this.noticeOf(letter);
    if (!notice) return 'impossible';
    const { schoolId } = this.school;
    return this.send(this.school.admin, 'correct-notice', {
      ...{ schoolId, noticeId: notice._id, baseVersion: notice.version, title: '防溺水告家长书（更正）' },
      blocks: [{ type: 'paragraph', text: `第 ${notice.version} 次更正` }],
      ...(how === 'ask again' && { again: { reason: '时间改了', deadlineAt: null } }),
    });
  }

  private async noticeOf(letter: number): Promise<Notice | undefined> {
    const _id = this.letters.get(letter);
    return _id === undefined ? undefined : (await this.cloud.documents<Notice>('notices', { _id }))[0];
  }

  /** Where a child is, as the office sees it. */
  private async findInClass(child: number) {
    for (const className of CLASSES) {
      const place = this.school.place(className);
      const klass = await this.school.admin.call('get-class', place);
      const student = klass.ok && klass.data.students.find(({ name }) => name === CHILDREN[child]);
      if (student) return { ...place, studentId: student.studentId };
    }
    return undefined;
  }

  private async withdraw(letter: number): Promise<Outcome> {
    const noticeId = this.letters.get(letter);
    if (noticeId === undefined) return 'impossible';
    const { schoolId } = this.school;
    return this.send(this.school.admin, 'withdraw-notice', { schoolId, noticeId, reason: '日期写错了' });
  }

  private async send<A extends ActionName>(by: Caller, action: A, input: ActionInput<A>): Promise<Outcome> {
    const reply = await by.call(action, input);
    return reply.ok ? 'done' : reply.code;
  }
}
