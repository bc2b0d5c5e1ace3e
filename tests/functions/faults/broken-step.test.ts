import fs from 'node:fs';
import path from 'node:path';

import { receiptIdOf } from '@shared/domain/receipt';
import { projectRoot } from '../../support/built-parts';
import { temporaryFolder } from '../../support/temporary-folder';
import { startTestCloud } from '../support/test-cloud';
import { cutting, cuttingOnce, hanging, INTERRUPTIONS, SIGNING_STEPS } from './interruptions';
import { SigningClass, type Family } from './signing-class';

const TOTAL = 3;
const NOTHING_MORE = { total: TOTAL, late: 0, left: 0, paper: 0, phone: 0, visit: 0 };

/** The product's own settings, but a family's call is ended after a second. */
function impatientConfig(): string {
  const folder = temporaryFolder();
  fs.cpSync(path.join(projectRoot, 'config', 'cloud'), folder, { recursive: true });
  const file = path.join(folder, 'functions.json');
  const settings = JSON.parse(fs.readFileSync(file, 'utf8')) as { functions: Record<string, object> };
  settings.functions.family = { timeoutSeconds: 1 };
  fs.writeFileSync(file, JSON.stringify(settings));
  return folder;
}

let klass: SigningClass;
let noticeId: string;

beforeAll(async () => {
  const cloud = await startTestCloud({ configFolder: impatientConfig() });
  klass = await SigningClass.settle(cloud, 'broken', TOTAL);
});
beforeEach(async () => {
  noticeId = await klass.newLetter();
});
afterEach(() => klass.cloud.setSeams({}));

/** Exactly what was carried out is there; whatever is claimed is proven. */
async function expectStored(stored: { receipts: number; answered: number }): Promise<void> {
  const { answered } = await klass.counts(noticeId);
  expect({ receipts: (await klass.receipts(noticeId)).length, answered }).toEqual(stored);
  expect(await klass.contradictions(noticeId)).toEqual([]);
}

async function expectCountedOnce({ studentId }: Family): Promise<void> {
  expect((await klass.receipts(noticeId)).map(({ _id }) => _id)).toEqual([
    receiptIdOf(noticeId, 1, studentId),
  ]);
  expect(await klass.counts(noticeId)).toMatchObject({ ...NOTHING_MORE, answered: 1, wechat: 1 });
  expect(await klass.contradictions(noticeId)).toEqual([]);
}

it('a signing takes these four requests, in this order', async () => {
  const input = await klass.signatureOf(klass.first, noticeId);
  const seen: string[] = [];
  klass.cloud.setSeams({
    beforeRequest: ({ action, collectionName }) => {
      seen.push(`${collectionName} ${action.replace('database.', '')}`);
    },
  });
  await klass.first.caller.do('sign-receipt', input);
  expect(seen).toEqual(SIGNING_STEPS.map(({ collection, kind }) => `${collection} ${kind}`));
});

describe('when the connection to the database breaks for good', () => {
  it.each(INTERRUPTIONS)(
    '$when $step: the family is told, nothing is claimed too soon, the phone’s retry ends it',
    async (step) => {
      const input = await klass.signatureOf(klass.first, noticeId);
      klass.cloud.setSeams(cutting(step, step.moment));
      expect(await klass.first.caller.refusal('sign-receipt', input)).toBe('INTERNAL');
      klass.cloud.setSeams({});
      await expectStored(step.stored);
      await klass.first.caller.do('sign-receipt', input);
      await expectCountedOnce(klass.first);
    },
  );

  it.each(INTERRUPTIONS.filter(({ step }) => step === 'moving the tally'))(
    '$when $step: without any retry the timer counts the receipt, and only once',
    async (step) => {
      const input = await klass.signatureOf(klass.first, noticeId);
      klass.cloud.setSeams(cutting(step, step.moment));
      await klass.first.caller.refusal('sign-receipt', input);
      klass.cloud.setSeams({});
      await klass.cloud.fireTimer('reconcile');
      await expectCountedOnce(klass.first);
      await klass.cloud.fireTimer('reconcile');
      await expectCountedOnce(klass.first);
    },
  );
});

describe('when the connection breaks once', () => {
  it.each(INTERRUPTIONS)('$when $step: the family does not notice, and is counted once', async (step) => {
    const input = await klass.signatureOf(klass.first, noticeId);
    const seams = cuttingOnce(step, step.moment);
    klass.cloud.setSeams(seams);
    const { receiptId } = await klass.first.caller.do('sign-receipt', input);
    expect(seams.cuts()).toBe(1);
    expect(receiptId).toBe(receiptIdOf(noticeId, 1, klass.first.studentId));
    await expectCountedOnce(klass.first);
  });
});

describe('when the worker is ended in the middle of its call', () => {
  it.each(INTERRUPTIONS)('$when $step: nothing is claimed too soon, and the retry ends it', async (step) => {
    const input = await klass.signatureOf(klass.first, noticeId);
    const seams = hanging(step, step.moment);
    klass.cloud.setSeams(seams);
    await expect(klass.first.caller.call('sign-receipt', input)).rejects.toMatchObject({ kind: 'timed-out' });
    klass.cloud.setSeams({});
    seams.release();
    await expectStored(step.stored);
    await klass.first.caller.do('sign-receipt', input);
    await expectCountedOnce(klass.first);
  });

  it('leaves the other families’ calls alone', async () => {
    const [first, ...others] = klass.families;
    const inputs = await Promise.all(klass.families.map((family) => klass.signatureOf(family, noticeId)));
    let isHung = false;
    const seams = hanging(SIGNING_STEPS[2], 'beforeRequest');
    klass.cloud.setSeams({
      beforeRequest: (info) => {
        if (isHung) return undefined;
        const held = seams.beforeRequest?.(info);
        isHung = held !== undefined;
        return held;
      },
    });
    const [ended, ...replies] = await Promise.allSettled(
      [first, ...others].map(({ caller }, n) => caller.do('sign-receipt', inputs[n] ?? ({} as never))),
    );
    seams.release();
    const kept = [ended, ...replies].filter((reply) => reply?.status === 'fulfilled');
    expect(kept).toHaveLength(TOTAL - 1);
    expect((await klass.receipts(noticeId)).length).toBe(TOTAL - 1);
    expect(await klass.counts(noticeId)).toMatchObject({ answered: TOTAL - 1 });
    expect(await klass.contradictions(noticeId)).toEqual([]);
  });
});
