import type { ActionInput } from '@shared/contracts';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';
const MINUTE = 60_000;

let cloud: TestCloud;
let school: TrialSchool;
let mother: Caller;
let father: Caller;
let lin: string;
let zhou: string;
let noticeId: string;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `correct-${schools}`);
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
  mother = school.guardian(`correct-mother-${schools}`);
  father = school.guardian(`correct-father-${schools}`);
  lin = await school.link(mother, CLASS, '李沐阳');
  zhou = await school.link(father, CLASS, '周子轩');
  ({ noticeId } = await school.publish([CLASS, OTHER_CLASS]));
});

afterEach(() => {
  cloud.setSeams({});
  cloud.setClockOffset(0);
});

const correction = (changes: Partial<ActionInput<'correct-notice'>> = {}): ActionInput<'correct-notice'> => ({
  schoolId: school.schoolId,
  noticeId,
  baseVersion: 1,
  title: '更正后的标题',
  blocks: [{ type: 'paragraph', text: '放学时间改为 15:30。' }],
  ...changes,
});
const AGAIN = { again: { reason: '放学时间写错了', deadlineAt: null } };
const correct = (changes: Partial<ActionInput<'correct-notice'>> = {}) =>
  school.admin.do('correct-notice', correction(changes));

async function signatureOf(caller: Caller, studentId: string) {
  const { round, versionHash } = await caller.do('get-notice', { noticeId, studentId });
  return { noticeId, round, studentId, versionHash, signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
}

const sign = async (caller: Caller, studentId: string) =>
  caller.do('sign-receipt', await signatureOf(caller, studentId));
const todoOf = async (caller: Caller) => (await caller.do('list-todo', {})).items;
const roundOf = async (round: number) =>
  school.admin.do('get-tally', { ...school.place(CLASS), noticeId, round });

describe('correcting without asking again', () => {
  it('keeps the answers there are, and gives the new text to those who have not answered', async () => {
    const signed = await sign(mother, lin);
    expect(await correct()).toEqual({ version: 2, round: 1 });
    expect(await todoOf(mother)).toEqual([]);
    expect(await todoOf(father)).toMatchObject([{ title: '更正后的标题', round: 1 }]);
    expect((await roundOf(1)).counts).toMatchObject({ total: 2, answered: 1 });
    const proof = await mother.do('get-receipt', { receiptId: signed.receiptId });
    expect(proof.version).toBe(1);
    expect((await father.do('get-notice', { noticeId, studentId: zhou })).blocks).toEqual(
      correction().blocks,
    );
  });

  it('refuses a signature under the text before, which was never read as it now stands', async () => {
    const old = await signatureOf(father, zhou);
    await correct();
    expect(await father.refusal('sign-receipt', old)).toBe('NOTICE_CHANGED');
    expect((await sign(father, zhou)).outcome).toBe('covers');
  });
});

describe('correcting and asking again', () => {
  it('asks every family anew, with the reason, and keeps what was signed with its own text', async () => {
    const first = await sign(mother, lin);
    const deadlineAt = Date.now() + 5 * 24 * 60 * MINUTE;
    const again = { reason: '放学时间写错了', deadlineAt };
    expect(await correct({ again })).toEqual({ version: 2, round: 2 });
    expect(await todoOf(mother)).toMatchObject([
      { noticeId, round: 2, deadlineAt, correctionReason: '放学时间写错了', studentName: '李沐阳' },
    ]);
    const second = await sign(mother, lin);
    expect(second.receiptId).not.toBe(first.receiptId);
    const { items } = await mother.do('list-receipts', { cursor: null });
    expect(items.map(({ receiptId }) => receiptId)).toEqual([second.receiptId, first.receiptId]);
    expect((await mother.do('get-receipt', { receiptId: first.receiptId })).version).toBe(1);
    expect((await mother.do('get-receipt', { receiptId: second.receiptId })).version).toBe(2);
  });

  it('leaves the round before as it was, closed, and counts the new one from nothing', async () => {
    await sign(mother, lin);
    await correct(AGAIN);
    const [before, after] = [await roundOf(1), await roundOf(2)];
    expect(before).toMatchObject({ status: 'closed', nextRound: 2, counts: { total: 2, answered: 1 } });
    expect(after).toMatchObject({ status: 'open', counts: { total: 2, answered: 0, undelivered: 2 } });
    const { items } = await school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
    expect(items.map(({ round, status }) => [round, status])).toEqual([
      [2, 'open'],
      [1, 'closed'],
    ]);
    expect(items.map(({ classes }) => classes.length)).toEqual([2, 2]);
  });

  it('leads an answer that waited offline to the new text, not to a dead end', async () => {
    const waited = await signatureOf(father, zhou);
    await correct(AGAIN);
    expect(await father.refusal('sign-receipt', waited)).toBe('NOTICE_CHANGED');
    const notice = await father.do('get-notice', { noticeId, studentId: zhou });
    expect(notice).toMatchObject({
      round: 2,
      version: 2,
      status: 'open',
      correctionReason: '放学时间写错了',
    });
  });

  it('tells an answer of the round before, sent once more, that it was kept', async () => {
    const input = await signatureOf(mother, lin);
    await mother.do('sign-receipt', input);
    await correct(AGAIN);
    expect((await mother.do('sign-receipt', input)).outcome).toBe('already');
    expect((await roundOf(2)).counts.answered).toBe(0);
  });

  it('counts the children there are now, and who joins later only there', async () => {
    await school.importRoster({ [CLASS]: ['李沐阳', '吴雨桐'], [OTHER_CLASS]: ['李沐晴'] }, 'second');
    await correct(AGAIN);
    expect((await roundOf(2)).children.map(({ name, hasJoined }) => [name, hasJoined])).toEqual([
      ['李沐阳', false],
      ['吴雨桐', false],
    ]);
    await school.importRoster(
      { [CLASS]: ['李沐阳', '吴雨桐', '钱多多'], [OTHER_CLASS]: ['李沐晴'] },
      'third',
    );
    expect((await roundOf(2)).counts).toMatchObject({ total: 3, joined: 1 });
    expect((await roundOf(1)).counts).toMatchObject({ joined: 1, left: 1, total: 2 });
  });

  it('is one new round when the reply was lost and the school asks again, or two people do at once', async () => {
    expect(await correct(AGAIN)).toEqual({ version: 2, round: 2 });
    expect(await correct(AGAIN)).toEqual({ version: 2, round: 2 });
    const other = { again: { reason: '另一个原因', deadlineAt: null }, title: '另一个标题' };
    expect(await school.admin.refusal('correct-notice', correction(other))).toBe('CONFLICT');
    expect(await todoOf(mother)).toHaveLength(1);
  });

  it('refuses a new deadline that has passed', async () => {
    const past = { again: { reason: '写错了', deadlineAt: Date.now() - MINUTE } };
    expect(await school.admin.refusal('correct-notice', correction(past))).toBe('DEADLINE_TOO_EARLY');
    expect((await roundOf(1)).status).toBe('open');
  });

  it('can be withdrawn in all its rounds, and the families see why', async () => {
    await sign(mother, lin);
    await correct(AGAIN);
    const reason = '活动取消';
    expect(await school.admin.do('withdraw-notice', { schoolId: school.schoolId, noticeId, reason })).toEqual(
      {
        classes: 2,
      },
    );
    expect(await todoOf(mother)).toEqual([]);
    const notice = await mother.do('get-notice', { noticeId, studentId: lin });
    expect(notice).toMatchObject({ status: 'withdrawn', withdrawnReason: reason });
    expect(await school.admin.refusal('correct-notice', correction({ baseVersion: 2 }))).toBe(
      'NOTICE_WITHDRAWN',
    );
  });
});

describe('a correction that is interrupted', () => {
  it.each([
    ['the new text is kept', {}, 'noticeVersions', 'insert', 1],
    ['the classes have the new text', {}, 'tallies', 'modify', 1],
    ['the new round is there', AGAIN, 'tallies', 'insert', 2],
    ['the old round is closed', AGAIN, 'tallies', 'modify', 2],
  ] as const)('before %s is finished by the timer', async (_moment, changes, collection, kind, round) => {
    await sign(mother, lin);
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === collection && action.includes(kind) ? 'drop' : undefined,
    });
    expect(await school.admin.refusal('correct-notice', correction(changes))).toBe('INTERNAL');
    cloud.setSeams({});
    expect((await todoOf(father)).map(({ studentName }) => studentName)).toEqual(['周子轩']);
    cloud.setClockOffset(2 * MINUTE);
    await cloud.fireTimer('reconcile');
    expect(await todoOf(father)).toMatchObject([{ round, title: '更正后的标题' }]);
    expect(await todoOf(mother)).toHaveLength(round - 1);
    expect((await roundOf(1)).status).toBe(round === 1 ? 'open' : 'closed');
    expect((await father.do('get-notice', { noticeId, studentId: zhou })).version).toBe(2);
  });

  it('is finished by the school’s own second try', async () => {
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === 'tallies' && action.includes('insert') ? 'drop' : undefined,
    });
    await school.admin.refusal('correct-notice', correction(AGAIN));
    cloud.setSeams({});
    expect(await correct(AGAIN)).toEqual({ version: 2, round: 2 });
    expect(await todoOf(mother)).toMatchObject([{ round: 2 }]);
  });
});

describe('a withdrawal that is interrupted', () => {
  it('takes the letter off every list when the timer comes', async () => {
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === 'tallies' && action.includes('modify') ? 'drop' : undefined,
    });
    const input = { schoolId: school.schoolId, noticeId, reason: '发错了' };
    expect(await school.admin.refusal('withdraw-notice', input)).toBe('INTERNAL');
    cloud.setSeams({});
    cloud.setClockOffset(2 * MINUTE);
    await cloud.fireTimer('reconcile');
    expect(await todoOf(mother)).toEqual([]);
    expect(await mother.do('get-notice', { noticeId, studentId: lin })).toMatchObject({
      withdrawnReason: '发错了',
    });
  });
});

describe('the text of a letter', () => {
  it('is the school’s to read again, withdrawn or not', async () => {
    await school.admin.do('withdraw-notice', { schoolId: school.schoolId, noticeId, reason: '发错了' });
    const text = await school.admin.do('get-notice-text', { schoolId: school.schoolId, noticeId });
    expect(text).toMatchObject({
      status: 'withdrawn',
      version: 1,
      round: 1,
      topic: 'drowning',
      level: 'sign',
    });
    expect(text.blocks.length).toBeGreaterThan(2);
  });
});
