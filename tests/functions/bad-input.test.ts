import { ACTIONS, type ActionName } from '@shared/domain/actions';
import { AUTHORISATION } from '@shared/domain/authorisation';
import { VALID_INPUTS } from '../contracts/valid-inputs';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';

let cloud: TestCloud;
let school: TrialSchool;
let other: TrialSchool;
let mother: Caller;
let noticeId: string;
let studentId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'bad-input');
  other = await TrialSchool.open(cloud, 'bad-input-other');
  await school.importRoster({ [CLASS]: ['李沐阳'] });
  await other.importRoster({ [CLASS]: ['周子轩'] });
  mother = school.guardian('bad-input-mother');
  studentId = await school.link(mother, CLASS, '李沐阳');
  ({ noticeId } = await school.publish([CLASS]));
});

const send = (event: unknown, openid = mother.openid) => cloud.call('family', event, { openid });
const envelope = (changes: object) => ({ action: 'get-me', v: 1, requestId: 'r1', input: {}, ...changes });

describe('a request that is not what it should be', () => {
  it.each([
    ['an unknown action', envelope({ action: 'drop-everything' }), 'INVALID_INPUT'],
    ['a name every object has', envelope({ action: 'constructor' }), 'INVALID_INPUT'],
    ['an action of another function', envelope({ action: 'publish-notice' }), 'INVALID_INPUT'],
    ['a version from the future', envelope({ v: 99 }), 'UPGRADE_REQUIRED'],
    ['no request id', { action: 'get-me', v: 1, input: {} }, 'INVALID_INPUT'],
    ['nothing at all', null, 'INVALID_INPUT'],
    ['text', 'hello', 'INVALID_INPUT'],
    ['an extra field', envelope({ input: { openid: 'oSomebodyElse' } }), 'INVALID_INPUT'],
    ['a missing field', envelope({ action: 'get-notice', input: { noticeId: 'n' } }), 'INVALID_INPUT'],
    [
      'an operator as an id',
      envelope({ action: 'get-notice', input: { noticeId: { $gt: '' }, studentId: 's' } }),
      'INVALID_INPUT',
    ],
    [
      'a path as an id',
      envelope({ action: 'get-notice', input: { noticeId: 'n', studentId: 'a.b' } }),
      'INVALID_INPUT',
    ],
  ])('refuses %s with a code and no detail', async (_name, event, code) => {
    const reply = await send(event);
    expect(reply).toMatchObject({ ok: false, code });
    expect(Object.keys(reply as object).sort()).toEqual(['code', 'fields', 'ok', 'requestId']);
  });

  it('names the fields that were wrong and never their values', async () => {
    const input = { noticeId: 'secret value!', studentId: 's' };
    const reply = await send(envelope({ action: 'get-notice', input }));
    expect(reply).toMatchObject({ fields: ['noticeId'] });
    expect(JSON.stringify(reply)).not.toContain('secret');
  });

  it('refuses a text of 2 MB and keeps the letter as it was', async () => {
    const input = { ...school.letter([CLASS]), idempotencyKey: 'huge', title: '长'.repeat(700_000) };
    const event = { action: 'publish-notice', v: 1, requestId: 'r1', input };
    const outcome = await cloud.call('staff', event, { openid: school.admin.openid }).then(
      (reply) => (reply as { code: string }).code,
      (error: { kind: string }) => error.kind,
    );
    expect(outcome).toMatch(/^(event-too-large|INVALID_INPUT)$/);
    const { items } = await school.admin.do('list-notices', { schoolId: school.schoolId, cursor: null });
    expect(items).toHaveLength(1);
  });

  it('refuses a caller WeChat does not name', async () => {
    expect(await send(envelope({}), '')).toMatchObject({ ok: false, code: 'UNAUTHENTICATED' });
  });

  it('does not run a timer for a client', async () => {
    expect(await cloud.call('reconcile', {}, { openid: mother.openid })).toEqual({ ok: false });
  });
});

describe('somebody who may not', () => {
  const actions = Object.keys(ACTIONS) as ActionName[];
  const denied = (openRoles: readonly string[]) =>
    actions.filter((action) => !AUTHORISATION[action].roles.some((role) => openRoles.includes(role)));

  const codeOf = async (caller: Caller, action: ActionName, input: object) => {
    const reply = await caller.call(action, input as never);
    return reply.ok ? 'answered' : reply.code;
  };

  it.each(denied(['anyone']))('a stranger is refused %s', async (action) => {
    expect(await codeOf(school.guardian('stranger'), action, VALID_INPUTS[action])).toBe('FORBIDDEN');
  });

  it.each(denied(['anyone', 'guardian']))('a parent is refused %s', async (action) => {
    expect(await codeOf(mother, action, VALID_INPUTS[action])).toBe('FORBIDDEN');
  });

  it.each(denied(['anyone', 'schoolAdmin']))('a school is refused %s', async (action) => {
    expect(await codeOf(school.admin, action, VALID_INPUTS[action])).toBe('FORBIDDEN');
  });

  it.each(actions.filter((action) => ['class', 'school'].includes(AUTHORISATION[action].scope)))(
    'another school’s staff find nothing with %s',
    async (action) => {
      const place = { schoolId: school.schoolId, classId: school.classId(CLASS), noticeId, studentId };
      const valid: object = VALID_INPUTS[action];
      const known = Object.fromEntries(Object.entries(place).filter(([key]) => key in valid));
      expect(await codeOf(other.admin, action, { ...valid, ...known })).toBe('NOT_FOUND');
    },
  );

  it('own school with ids of another school’s notice finds nothing and changes nothing', async () => {
    const mine = { schoolId: other.schoolId, noticeId };
    expect(await codeOf(other.admin, 'withdraw-notice', { ...mine, reason: '试试' })).toBe('NOT_FOUND');
    const correction = { ...mine, baseVersion: 1, title: '改', blocks: [{ type: 'paragraph', text: '改' }] };
    expect(await codeOf(other.admin, 'correct-notice', correction)).toBe('NOT_FOUND');
    const place = { ...other.place(CLASS), noticeId, round: 1 };
    expect(await codeOf(other.admin, 'get-tally', place)).toBe('NOT_FOUND');
    expect((await school.tally(CLASS, noticeId)).status).toBe('open');
  });

  it('a parent cannot sign, read or look up for a child that is not theirs, with ids guessed or known', async () => {
    const neighbour = other.guardian('bad-input-neighbour');
    await other.link(neighbour, CLASS, '周子轩');
    const { round, versionHash } = await mother.do('get-notice', { noticeId, studentId });
    const signature = {
      noticeId,
      round,
      studentId,
      versionHash,
      signerName: '王芳',
      strokes: DRAWN_NAME,
      tappedAt: 1,
    };
    const { receiptId } = await mother.do('sign-receipt', signature);
    expect(await codeOf(neighbour, 'sign-receipt', signature)).toBe('NOT_FOUND');
    expect(await codeOf(neighbour, 'get-notice', { noticeId, studentId })).toBe('NOT_FOUND');
    expect(await codeOf(neighbour, 'get-receipt', { receiptId })).toBe('NOT_FOUND');
    expect(await codeOf(neighbour, 'get-receipt', { receiptId: 'guessed:1:guessed' })).toBe('NOT_FOUND');
  });
});
