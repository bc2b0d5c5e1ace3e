import fs from 'node:fs';
import path from 'node:path';

import type { Receipt } from '@shared/domain/receipt';
import type { Tally } from '@shared/domain/tally';
import { buildLocalParts } from '../../support/built-parts';
import { temporaryFolder } from '../../support/temporary-folder';
import { DRAWN_NAME } from '../support/drawn-name';
import { startTestCloud } from '../support/test-cloud';
import type { Caller } from '../support/trial-school';
import { inspectRemains } from './dead-folder';
import { KillableServer } from './killable-server';
import { RetryingPhone } from './retrying-phone';
import { seededRandom } from './seeded-random';
import { contradictionsOf, SigningClass } from './signing-class';
import { SigningLoad, type Guardian, type ReadLetter } from './signing-load';

const KILLS = 50;
const CHILDREN = 20;
const CHILDREN_WITH_TWO = 10;
const LETTERS = 24;
const GUARDIANS = CHILDREN + CHILDREN_WITH_TWO;

// Half a minute on a machine of its own; a busy one may take long.
jest.setTimeout(600_000);

const dataFolder = temporaryFolder();
const copyFolder = path.join(temporaryFolder(), 'copy');
const server = new KillableServer(dataFolder);
const load = new SigningLoad();
const desk = new RetryingPhone(server, 'desk');
let letters: ReadLetter[];
let guardians: Guardian[];
let place: { schoolId: string; classId: string };

/** One class with its letters, made in this process; afterwards only the killed server touches the folder. */
async function settle(): Promise<void> {
  const cloud = await startTestCloud({ dataFolder });
  const klass = await SigningClass.settle(cloud, 'killed', CHILDREN);
  const second = await Promise.all(
    klass.families.slice(0, CHILDREN_WITH_TWO).map((family) => klass.secondGuardian(family)),
  );
  letters = [];
  for (let n = 0; n < LETTERS; n += 1) {
    const { noticeId, round, versionHash } = await klass.signatureOf(klass.first, await klass.newLetter());
    letters.push({ noticeId, round, versionHash });
  }
  const families = [...klass.families, ...second];
  const person = ({ openid }: Caller, key: string, role: 'guardian' | 'schoolAdmin') => ({
    ...{ key, openid, role, label: key, note: '' },
  });
  cloud.local.people.save([
    person(klass.school.admin, 'desk', 'schoolAdmin'),
    ...families.map(({ caller }, n) => person(caller, `guardian-${n}`, 'guardian')),
  ]);
  guardians = families.map(({ studentId }, n) => ({
    studentId,
    phone: new RetryingPhone(server, `guardian-${n}`),
  }));
  place = klass.school.place('三年级2班');
  await cloud.local.close();
  // The built server makes the demo county where this mark is missing.
  fs.writeFileSync(path.join(dataFolder, 'trial.json'), '{}');
}

/** Looks as the school does, again and again: whoever stands as answered has a receipt to show. */
async function keepLooking(isOver: () => boolean): Promise<{ looks: number; unproven: string[] }> {
  const found = { looks: 0, unproven: [] as string[] };
  for (let n = 0; !isOver(); n += 1) {
    const { noticeId, round } = letters[n % LETTERS] ?? { noticeId: '', round: 1 };
    const { children } = await desk.do('get-tally', { ...place, noticeId, round });
    const answered = guardians.filter(({ studentId }) =>
      children.some((child) => child.studentId === studentId && child.state === 'answered'),
    );
    const shown = answered[n % Math.max(1, answered.length)];
    if (!shown) continue;
    const receiptId = `${noticeId}:${round}:${shown.studentId}`;
    const { ok } = await shown.phone.call('get-receipt', { receiptId });
    found.looks += 1;
    await load.more(10);
    if (!ok) found.unproven.push(receiptId);
  }
  return found;
}

describe('a server killed without a word, 50 times, while a class signs', () => {
  beforeAll(async () => {
    buildLocalParts('server');
    await settle();
  });

  it('loses no answer it has acknowledged, counts none twice, and never claims more than its receipts', async () => {
    const random = seededRandom(20_261_122);
    let isOver = false;
    const allAnswered = load.begin(guardians, letters, DRAWN_NAME);
    const looking = keepLooking(() => isOver);
    // Where an expectation below fails first, what then becomes of these is no news.
    allAnswered.catch(() => undefined);
    looking.catch(() => undefined);
    let killed = 0;
    for (let life = 0; life < KILLS; life += 1) {
      await server.start();
      // Some die while they are still starting their functions, some in full work.
      await load.more(random(20));
      await new Promise((resolve) => setTimeout(resolve, random(30)));
      if (await server.kill()) killed += 1;
      const known = load.acknowledged.map(({ receiptId }) => receiptId);
      const { receiptIds, contradictions } = await inspectRemains(dataFolder, copyFolder);
      expect({ life, contradictions }).toEqual({ life, contradictions: [] });
      expect({ life, lost: known.filter((id) => !receiptIds.has(id)) }).toEqual({ life, lost: [] });
    }
    await server.start();
    await allAnswered;
    isOver = true;
    const { looks, unproven } = await looking;
    await server.kill();
    expect(killed).toBe(KILLS);
    expect(unproven).toEqual([]);
    expect(looks).toBeGreaterThan(KILLS / 5);
    // The kills hit calls that were under way, not an idle server.
    const broken = guardians.reduce((sum, { phone }) => sum + phone.brokenCalls, 0);
    expect(broken).toBeGreaterThan(2 * KILLS);
  });

  it('has every acknowledged answer exactly once, and after the timer tally = receipts', async () => {
    const cloud = await startTestCloud({ dataFolder });
    await cloud.fireTimer('reconcile');
    const receipts = await cloud.documents<Receipt>('receipts');
    const answeredAt = new Map(receipts.map((receipt) => [receipt._id, receipt.answeredAt]));
    expect(load.acknowledged).toHaveLength(GUARDIANS * LETTERS);
    expect(load.acknowledged.filter((known) => answeredAt.get(known.receiptId) !== known.answeredAt)).toEqual(
      [],
    );
    const answers = receipts.map((one) => `${one.noticeId} ${one.studentId} ${one.personId}`);
    expect([answers.length, new Set(answers).size]).toEqual([GUARDIANS * LETTERS, GUARDIANS * LETTERS]);
    const tallies = await cloud.documents<Tally>('tallies');
    expect(tallies).toHaveLength(LETTERS);
    expect(contradictionsOf(tallies, receipts)).toEqual([]);
    for (const tally of tallies) {
      expect(tally.counts).toMatchObject({ total: CHILDREN, answered: CHILDREN, wechat: CHILDREN });
    }
  });
});
