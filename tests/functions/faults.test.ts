import type { WireSeams } from '../../src/local/wire';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const FAMILIES = 30;

let cloud: TestCloud;
let school: TrialSchool;
let guardians: { caller: Caller; studentId: string }[];
let noticeId: string;
let letters = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'faults');
  const names = Array.from({ length: FAMILIES }, (_, n) => `学生${String.fromCharCode(0x4e00 + n)}`);
  await school.importRoster({ [CLASS]: names });
  guardians = [];
  for (const name of names) {
    const caller = school.guardian(`faults-${name}`);
    guardians.push({ caller, studentId: await school.link(caller, CLASS, name) });
  }
});

beforeEach(async () => {
  letters += 1;
  ({ noticeId } = await school.publish([CLASS], { idempotencyKey: `faults-${letters}` }));
});
afterEach(() => cloud.setSeams({}));

async function signatureOf({ caller, studentId }: { caller: Caller; studentId: string }) {
  const { round, versionHash } = await caller.do('get-notice', { noticeId, studentId });
  return { noticeId, round, studentId, versionHash, signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
}

/** Cuts the connection at the first request that fits, as many times as the function tries it. */
const cutting = (moment: keyof WireSeams, collection: string, kind: string): WireSeams => ({
  [moment]: ({ action, collectionName }: { action: string; collectionName?: string }) =>
    collectionName === collection && action.includes(kind) ? 'drop' : undefined,
});

const answered = async () => (await school.tally(CLASS, noticeId)).counts.answered;

function firstFamily() {
  const [family] = guardians;
  if (!family) throw new Error('no family');
  return family;
}

describe('when something breaks while families answer', () => {
  it('counts every family of a class that signs at once, each once', async () => {
    const signed = guardians.map(async (family) => ({ family, input: await signatureOf(family) }));
    const ready = await Promise.all(signed);
    const replies = await Promise.all(
      ready.map(({ family, input }) => family.caller.do('sign-receipt', input)),
    );
    expect(replies.every(({ outcome }) => outcome === 'covers')).toBe(true);
    const { counts } = await school.tally(CLASS, noticeId);
    expect(counts).toMatchObject({ total: FAMILIES, answered: FAMILIES, wechat: FAMILIES, undelivered: 0 });
  });

  it('keeps the receipt when the tally cannot be reached, and the timer counts it', async () => {
    const family = firstFamily();
    const input = await signatureOf(family);
    cloud.setSeams(cutting('beforeRequest', 'tallies', 'modify'));
    expect(await family.caller.refusal('sign-receipt', input)).toBe('INTERNAL');
    cloud.setSeams({});
    expect(await answered()).toBe(0);
    await cloud.fireTimer('reconcile');
    expect(await answered()).toBe(1);
    await cloud.fireTimer('reconcile');
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({
      answered: 1,
      wechat: 1,
      total: FAMILIES,
    });
  });

  it('lets the phone’s own retry finish what was interrupted', async () => {
    const family = firstFamily();
    const input = await signatureOf(family);
    cloud.setSeams(cutting('beforeRequest', 'tallies', 'modify'));
    await family.caller.refusal('sign-receipt', input);
    cloud.setSeams({});
    expect((await family.caller.do('sign-receipt', input)).outcome).toBe('already');
    expect(await answered()).toBe(1);
  });

  it.each([
    ['receipt', 'receipts', 'insert'],
    ['tally', 'tallies', 'modify'],
  ])('counts once when the reply to the %s’s write is lost once', async (_name, collection, kind) => {
    const family = firstFamily();
    const input = await signatureOf(family);
    let cuts = 0;
    cloud.setSeams({
      afterRequest: ({ action, collectionName }) => {
        if (collectionName !== collection || !action.includes(kind) || cuts > 0) return undefined;
        cuts += 1;
        return 'drop';
      },
    });
    const kept = await family.caller.do('sign-receipt', input);
    expect(cuts).toBe(1);
    expect(kept.receiptId).toContain(family.studentId);
    expect((await school.tally(CLASS, noticeId)).counts).toMatchObject({ answered: 1, wechat: 1 });
  });

  it('claims nothing when the receipt could not be kept', async () => {
    const family = firstFamily();
    const input = await signatureOf(family);
    cloud.setSeams(cutting('beforeRequest', 'receipts', 'insert'));
    expect(await family.caller.refusal('sign-receipt', input)).toBe('INTERNAL');
    expect(await answered()).toBe(0);
  });
});
