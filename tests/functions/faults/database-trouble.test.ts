import fs from 'node:fs';
import path from 'node:path';

import Libsql from 'libsql';
import type { Tally } from '@shared/domain/tally';
import type { LocalCloud } from '../../../src/local/local-cloud';
import { temporaryFolder } from '../../support/temporary-folder';
import { startTestCloud } from '../support/test-cloud';
import { SigningClass } from './signing-class';

const FAMILIES = 6;
const dataFolder = temporaryFolder();
const databaseFile = path.join(dataFolder, 'cloud.db');

let klass: SigningClass;
let noticeId: string;
/** What the operator of the server is told. */
const told: string[] = [];

beforeAll(async () => {
  const cloud = await startTestCloud({ dataFolder, onFailure: (error) => told.push(String(error)) });
  klass = await SigningClass.settle(cloud, 'trouble', FAMILIES);
});
beforeEach(async () => {
  noticeId = await klass.newLetter();
});

async function signAll() {
  const inputs = await Promise.all(klass.families.map((family) => klass.signatureOf(family, noticeId)));
  return Promise.all(
    klass.families.map(({ caller }, n) => caller.call('sign-receipt', inputs[n] ?? ({} as never))),
  );
}

async function expectAllCounted(): Promise<void> {
  expect(await klass.receipts(noticeId)).toHaveLength(FAMILIES);
  expect(await klass.counts(noticeId)).toMatchObject({ total: FAMILIES, answered: FAMILIES });
  expect(await klass.contradictions(noticeId)).toEqual([]);
}

/** Sets how large the database may become, in pages of 4 KB; never smaller than it is. */
function limitPages({ database }: LocalCloud, pages: number): void {
  // No setting of the product: a full disk is nothing that one chooses.
  const { sqlite } = database as unknown as { sqlite: InstanceType<typeof Libsql> };
  sqlite.pragma(`max_page_count = ${pages}`);
}

const UNLIMITED = 2 ** 30;

describe('when somebody else wants the database file', () => {
  it('they are kept out, and families sign on', async () => {
    const intruder = new Libsql(databaseFile);
    expect(() => intruder.exec('BEGIN EXCLUSIVE')).toThrow('locked');
    const replies = await signAll();
    intruder.close();
    expect(replies.every(({ ok }) => ok)).toBe(true);
    await expectAllCounted();
  });

  it('and has it when the server starts, it says so at once; later it starts', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'cloud.db');
    const intruder = new Libsql(file);
    intruder.exec('CREATE TABLE theirs (id INTEGER); BEGIN EXCLUSIVE');
    await expect(startTestCloud({ dataFolder: folder })).rejects.toThrow('in use by another process');
    intruder.exec('COMMIT');
    intruder.close();
    const cloud = await startTestCloud({ dataFolder: folder });
    expect(await cloud.documents('receipts')).toEqual([]);
  });
});

describe('when a document is locked by a transaction', () => {
  /** Locks the tally of the letter; gives what ends it. */
  async function lockTally(): Promise<() => Promise<void>> {
    const { database } = klass.cloud.local;
    const [tally] = await klass.cloud.documents<Tally>('tallies', { noticeId });
    const transactionId = await database.startTransaction();
    await database.modify({
      ...{ collectionName: 'tallies', query: { _id: tally?._id ?? '' }, data: { $set: { title: 'locked' } } },
      ...{ kind: 'update', reach: 'one', whenMissing: 'skip', transactionId },
    });
    return () => database.abortTransaction(transactionId);
  }

  it('for a second: families wait for it and are counted', async () => {
    const unlock = await lockTally();
    const signing = signAll();
    setTimeout(() => void unlock(), 1000);
    expect((await signing).every(({ ok }) => ok)).toBe(true);
    await expectAllCounted();
  });

  it('for longer than anybody waits: the receipt is kept, nothing is claimed, and the retry counts it', async () => {
    const input = await klass.signatureOf(klass.first, noticeId);
    const unlock = await lockTally();
    // Longer than a function may run: what becomes of the call is the platform's own end of it.
    await expect(klass.first.caller.call('sign-receipt', input)).rejects.toMatchObject({ kind: 'timed-out' });
    expect(await klass.receipts(noticeId)).toHaveLength(1);
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 0 });
    expect(await klass.contradictions(noticeId)).toEqual([]);
    await unlock();
    expect(await klass.first.caller.do('sign-receipt', input)).toMatchObject({ outcome: 'already' });
    expect(await klass.counts(noticeId)).toMatchObject({ answered: 1, wechat: 1 });
    expect(await klass.contradictions(noticeId)).toEqual([]);
  });
});

describe('when the database is full', () => {
  afterEach(() => limitPages(klass.cloud.local, UNLIMITED));

  it('every family is told plainly, nothing is half written, and the same answers are taken afterwards', async () => {
    limitPages(klass.cloud.local, 1);
    const replies = await signAll();
    const refused = replies.filter((reply) => !reply.ok);
    // What still fits into half-empty pages is taken.
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map((reply) => !reply.ok && reply.code))).toEqual(new Set(['INTERNAL']));
    expect(told.join()).toMatch(/full/i);
    expect(await klass.contradictions(noticeId)).toEqual([]);
    expect(await klass.receipts(noticeId)).toHaveLength(FAMILIES - refused.length);
    limitPages(klass.cloud.local, UNLIMITED);
    expect((await signAll()).every(({ ok }) => ok)).toBe(true);
    await expectAllCounted();
  });

  it('a publication is refused whole, and the same one goes out afterwards', async () => {
    const { school } = klass;
    const letter = school.letter(['三年级2班'], { idempotencyKey: 'full' });
    const blocks = Array.from({ length: 40 }, () => ({ type: 'paragraph' as const, text: '水'.repeat(200) }));
    limitPages(klass.cloud.local, 1);
    expect(await school.admin.refusal('publish-notice', { ...letter, blocks })).toBe('INTERNAL');
    limitPages(klass.cloud.local, UNLIMITED);
    const { noticeId: sent, children } = await school.admin.do('publish-notice', { ...letter, blocks });
    expect(children).toBe(FAMILIES);
    expect(await klass.counts(sent)).toMatchObject({ total: FAMILIES, undelivered: FAMILIES });
  });

  it('of documents written in one request all are kept or none, wherever the room ends', async () => {
    const { local } = klass.cloud;
    const { sqlite } = local.database as unknown as { sqlite: InstanceType<typeof Libsql> };
    const documents = Array.from({ length: 60 }, (_, n) => ({ _id: `full-${n}`, words: '水'.repeat(700) }));
    // Room for some of the sixty, never for all.
    const [{ page_count: pages }] = sqlite.pragma('page_count') as [{ page_count: number }];
    limitPages(local, pages + 12);
    await expect(local.database.insert({ collectionName: 'downloads', documents })).rejects.toThrow(/full/i);
    limitPages(local, UNLIMITED);
    expect(await klass.cloud.documents('downloads')).toEqual([]);
  });

  it('reading goes on', async () => {
    limitPages(klass.cloud.local, 1);
    const { items } = await klass.first.caller.do('list-receipts', { cursor: null });
    expect(items.length).toBeGreaterThan(0);
  });
});

it('a log that cannot be written stops nothing', async () => {
  const folder = temporaryFolder();
  // Appending to a folder fails as appending on a full disk does.
  fs.mkdirSync(path.join(folder, 'functions.log'));
  const cloud = await startTestCloud({ dataFolder: folder });
  const other = await SigningClass.settle(cloud, 'unlogged', 1);
  const input = await other.signatureOf(other.first, await other.newLetter());
  expect(await other.first.caller.do('sign-receipt', input)).toMatchObject({ outcome: 'covers' });
});
