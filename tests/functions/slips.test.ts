import { photo, PLACE } from '../server/photos';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;
let teacher: Caller;
let stranger: Caller;
let mother: Caller;
let noticeId: string;
let studentId: string;
let letters = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'slips');
  await school.importRoster({ [CLASS]: ['李沐阳', '周子轩'], [OTHER_CLASS]: ['李沐晴'] });
  teacher = await school.teacherOf(CLASS);
  stranger = await school.teacherOf(OTHER_CLASS);
  mother = school.guardian('slips-mother');
  studentId = await school.link(mother, CLASS, '李沐阳');
});

beforeEach(async () => {
  letters += 1;
  ({ noticeId } = await school.publish([CLASS], { idempotencyKey: `slips-${letters}` }));
});
afterEach(() => cloud.setSeams({}));

const upload = (bytes: Uint8Array = photo({ orientation: 6 }), name = `slip-${letters}.jpg`) =>
  cloud.putFile(teacher.openid, `inbox/${name}`, bytes);

async function slip(slipFileId: string | null, studentIds = [studentId]) {
  const { versionHash, round } = await school.tally(CLASS, noticeId);
  return {
    ...school.place(CLASS),
    ...{ noticeId, round, versionHash, idempotencyKey: `key-${letters}`, studentIds },
    ...{ channel: 'paper' as const, signerName: '王芳', note: null, slipFileId },
  };
}

async function record(): Promise<string> {
  const [kept] = (await teacher.do('record-answer', await slip(await upload()))).children;
  if (!kept || kept.outcome === 'refused') throw new Error('the answer was not recorded');
  return kept.receiptId;
}

const place = () => ({ ...school.place(CLASS), noticeId, round: 1, studentId });
const contentOf = async (url: string) =>
  Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1');

describe('the photo of a slip', () => {
  it('opens for the class’s staff and the child’s guardians, without what the camera wrote into it', async () => {
    const receiptId = await record();
    for (const { url } of [
      await teacher.do('get-class-slip', place()),
      await school.admin.do('get-class-slip', place()),
      await mother.do('get-slip', { receiptId }),
    ]) {
      const content = await contentOf(url);
      expect(content).toContain('second scan');
      expect(content).not.toContain(PLACE);
    }
    expect(await mother.do('get-receipt', { receiptId })).toMatchObject({ hasSlip: true });
    const { children } = await school.tally(CLASS, noticeId, teacher);
    expect(children.map(({ hasSlip }) => hasSlip)).toEqual([true, false]);
  });

  it('opens for nobody else', async () => {
    const receiptId = await record();
    const other = school.guardian(`slips-other-${letters}`);
    await school.link(other, CLASS, '周子轩');
    expect(await other.refusal('get-slip', { receiptId })).toBe('NOT_FOUND');
    expect(await stranger.refusal('get-class-slip', place())).toBe('NOT_FOUND');
    expect(await stranger.refusal('get-class-slip', { ...place(), ...school.place(OTHER_CLASS) })).toBe(
      'NOT_FOUND',
    );
    expect(await teacher.refusal('get-slip', { receiptId })).toBe('FORBIDDEN');
  });

  it('leaves nothing in the inbox, and a repeated request meets the same record', async () => {
    const input = await slip(await upload());
    const first = await teacher.do('record-answer', input);
    expect(await cloud.hasFile(input.slipFileId ?? '')).toBe(false);
    const again = await teacher.do('record-answer', input);
    expect(again.children).toEqual([{ ...first.children[0], outcome: 'already' }]);
    expect(await contentOf((await teacher.do('get-class-slip', place())).url)).toContain('second scan');
  });

  it('is kept with the answer when the request broke off and is sent again', async () => {
    const input = await slip(await upload());
    cloud.setSeams({
      beforeRequest: ({ action, collectionName }) =>
        collectionName === 'tallies' && action.includes('modify') ? 'drop' : undefined,
    });
    expect(await teacher.refusal('record-answer', input)).toBe('INTERNAL');
    cloud.setSeams({});
    await teacher.do('record-answer', input);
    expect((await school.tally(CLASS, noticeId)).children[0]).toMatchObject({
      state: 'answered',
      hasSlip: true,
    });
  });

  it('stays for both sides to look at after the family objected', async () => {
    const receiptId = await record();
    await mother.do('object-to-record', { receiptId, reason: '签字的不是孩子的家长' });
    await mother.do('get-slip', { receiptId });
    await teacher.do('get-class-slip', place());
  });

  it('is of one family alone: a list takes none', async () => {
    const both = [studentId, await school.studentId(CLASS, '周子轩')];
    const reply = await teacher.call('record-answer', await slip(await upload(), both));
    expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['slipFileId'] });
  });

  it.each([
    ['is no picture', Buffer.from('<html>'), 'PICTURE_UNREADABLE'],
    ['is too large', new Uint8Array(3 * 1024 * 1024 + 1), 'PICTURE_TOO_LARGE'],
  ])('is refused with a sentence when it %s, and nothing is recorded', async (_what, bytes, code) => {
    const input = await slip(await upload(bytes));
    expect(await teacher.refusal('record-answer', input)).toBe(code);
    expect((await school.tally(CLASS, noticeId)).counts.answered).toBe(0);
  });

  it('cannot be one that a function keeps, nor one that is not there', async () => {
    const receiptId = await record();
    const { url } = await mother.do('get-slip', { receiptId });
    expect(url).not.toContain('inbox');
    const child = { studentIds: [await school.studentId(CLASS, '周子轩')], idempotencyKey: 'kept' };
    for (const fileId of ['cloud://local.anxin/kept/slips/a.jpg', 'cloud://local.anxin/inbox/none.jpg']) {
      const input = { ...(await slip(fileId)), ...child };
      expect(await teacher.refusal('record-answer', input)).toBe('FILE_NOT_FOUND');
    }
  });

  it('is not there for an answer without one', async () => {
    const { round, versionHash } = await mother.do('get-notice', { noticeId, studentId });
    const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
    const { receiptId } = await mother.do('sign-receipt', {
      noticeId,
      round,
      studentId,
      versionHash,
      ...signature,
    });
    expect(await mother.refusal('get-slip', { receiptId })).toBe('NOT_FOUND');
    expect(await teacher.refusal('get-class-slip', place())).toBe('NOT_FOUND');
  });
});
