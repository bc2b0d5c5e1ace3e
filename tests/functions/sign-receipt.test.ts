import { receiptIdOf } from '@shared/domain/receipt';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { DOT, DRAWN_NAME } from './support/drawn-name';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';
const DAY_MS = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let school: TrialSchool;
let mother: Caller;
let noticeId: string;
let studentId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
});

let schools = 0;
beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `sign-${schools}`);
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
  mother = school.guardian(`mother-${schools}`);
  studentId = await school.link(mother, CLASS, '李沐阳');
  ({ noticeId } = await school.publish([CLASS, OTHER_CLASS]));
});

async function answer(by: Caller, child = studentId, changes: object = {}) {
  const { round, versionHash } = await by.do('get-notice', { noticeId, studentId: child });
  return {
    ...{ noticeId, round, studentId: child, versionHash },
    signerName: '王芳',
    strokes: DRAWN_NAME,
    tappedAt: 1,
    ...changes,
  };
}

const childIn = async (className: string, name: string) => {
  const { children } = await school.tally(className, noticeId);
  return children.find((child) => child.name === name);
};

describe('signing a receipt', () => {
  it('covers the child, moves the counts and keeps the signature', async () => {
    const kept = await mother.do('sign-receipt', await answer(mother));
    expect(kept.outcome).toBe('covers');
    const { counts } = await school.tally(CLASS, noticeId);
    expect(counts).toMatchObject({ total: 2, answered: 1, wechat: 1, unlinked: 1 });
    const proof = await mother.do('get-receipt', { receiptId: kept.receiptId });
    expect(proof).toMatchObject({ strokes: DRAWN_NAME, signerName: '王芳', coversChild: true });
  });

  it('takes at most four database requests', async () => {
    const input = await answer(mother);
    cloud.resetRequestCounts();
    await mother.do('sign-receipt', input);
    expect(cloud.totalRequests()).toBeLessThanOrEqual(4);
  });

  it('opens in at most two database requests', async () => {
    cloud.resetRequestCounts();
    await mother.do('open-notice', { noticeId, round: 1, studentId, seenState: 'undelivered' });
    expect(cloud.totalRequests()).toBeLessThanOrEqual(2);
    expect((await childIn(CLASS, '李沐阳'))?.state).toBe('opened');
  });

  it('opens all the same when the reader saw an older state', async () => {
    await mother.do('list-todo', {});
    await mother.do('open-notice', { noticeId, round: 1, studentId, seenState: 'undelivered' });
    expect((await childIn(CLASS, '李沐阳'))?.state).toBe('opened');
  });

  it('answers a repeated request as the first time, even a day later and after a withdrawal', async () => {
    const input = await answer(mother);
    const first = await mother.do('sign-receipt', input);
    expect(await mother.do('sign-receipt', input)).toEqual({ ...first, outcome: 'already' });
    await school.admin.do('withdraw-notice', { schoolId: school.schoolId, noticeId, reason: '日期写错了' });
    cloud.setClockOffset(DAY_MS);
    try {
      expect(await mother.do('sign-receipt', input)).toEqual({ ...first, outcome: 'already' });
    } finally {
      cloud.setClockOffset(0);
    }
  });

  it('counts a child once when both parents sign in the same instant, and keeps both signatures', async () => {
    const father = school.guardian(`father-${schools}`);
    await school.link(father, CLASS, '李沐阳');
    const inputs = await Promise.all([answer(mother), answer(father)]);
    const kept = await Promise.all([
      mother.do('sign-receipt', inputs[0]),
      father.do('sign-receipt', { ...inputs[1], signerName: '李建国' }),
    ]);
    expect(kept.map(({ outcome }) => outcome).sort()).toEqual(['beside', 'covers']);
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ total: 2, answered: 1, wechat: 1 });
    const { items } = await mother.do('list-receipts', { cursor: null });
    expect(items.map(({ signerName }) => signerName).sort()).toEqual(['李建国', '王芳']);
  });

  it('never lets one child of a family answer for the other', async () => {
    const sisterId = await school.link(mother, OTHER_CLASS, '李沐晴');
    await mother.do('sign-receipt', await answer(mother, sisterId));
    expect((await childIn(OTHER_CLASS, '李沐晴'))?.state).toBe('answered');
    expect((await childIn(CLASS, '李沐阳'))?.state).not.toBe('answered');
    const { items } = await mother.do('list-todo', {});
    expect(items.map(({ studentName }) => studentName)).toEqual(['李沐阳']);
  });

  it.each([
    ['nothing', null],
    ['a dot', DOT],
  ])('refuses %s in place of a signature and keeps nothing', async (_name, strokes) => {
    expect(await mother.refusal('sign-receipt', await answer(mother, studentId, { strokes }))).toBe(
      'SIGNATURE_EMPTY',
    );
    expect((await mother.do('list-receipts', { cursor: null })).items).toEqual([]);
  });

  it('asks to read again when the letter was corrected between opening and signing', async () => {
    const stale = await answer(mother);
    await school.admin.do('correct-notice', {
      schoolId: school.schoolId,
      noticeId,
      baseVersion: 1,
      title: '防溺水告家长书（更正）',
      blocks: [{ type: 'paragraph', text: '更正后的内容' }],
    });
    expect(await mother.refusal('sign-receipt', stale)).toBe('NOTICE_CHANGED');
    const fresh = await answer(mother);
    expect(fresh.versionHash).not.toBe(stale.versionHash);
    expect((await mother.do('sign-receipt', fresh)).outcome).toBe('covers');
  });

  it('says so when the letter was withdrawn between opening and signing', async () => {
    const input = await answer(mother);
    await school.admin.do('withdraw-notice', { schoolId: school.schoolId, noticeId, reason: '日期写错了' });
    expect(await mother.refusal('sign-receipt', input)).toBe('NOTICE_WITHDRAWN');
    const shown = await mother.do('get-notice', { noticeId, studentId });
    expect(shown).toMatchObject({ status: 'withdrawn', withdrawnReason: '日期写错了' });
  });

  it('marks an answer after the deadline late and takes it', async () => {
    const { noticeId: due } = await school.publish([CLASS], {
      idempotencyKey: 'due',
      deadlineAt: Date.now() + 1000,
    });
    const { versionHash } = await mother.do('get-notice', { noticeId: due, studentId });
    cloud.setClockOffset(DAY_MS);
    try {
      const input = {
        noticeId: due,
        round: 1,
        studentId,
        versionHash,
        signerName: '王芳',
        strokes: DRAWN_NAME,
        tappedAt: 1,
      };
      expect((await mother.do('sign-receipt', input)).isLate).toBe(true);
    } finally {
      cloud.setClockOffset(0);
    }
    expect((await school.tally(CLASS, due)).counts).toMatchObject({ answered: 1, late: 1 });
  });

  it('shows a stranger and a parent of another child nothing', async () => {
    const input = await answer(mother);
    expect(await school.guardian('stranger').refusal('sign-receipt', input)).toBe('FORBIDDEN');
    const other = school.guardian(`other-${schools}`);
    await school.link(other, CLASS, '周子轩');
    expect(await other.refusal('sign-receipt', input)).toBe('NOT_FOUND');
  });

  it('finds the receipt again when the reply was lost on the way', async () => {
    const input = await answer(mother);
    await mother.do('sign-receipt', input);
    const found = await mother.do('sign-receipt', input);
    expect(found.receiptId).toBe(receiptIdOf(noticeId, 1, studentId));
  });
});
