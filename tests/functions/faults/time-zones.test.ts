import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { buildSync } from 'esbuild';
import { buildLocalParts } from '../../support/built-parts';
import { temporaryFolder } from '../../support/temporary-folder';
import { DRAWN_NAME } from '../support/drawn-name';
import { startTestCloud } from '../support/test-cloud';
import { calendarFacts } from './calendar-facts';
import { KillableServer } from './killable-server';
import { RetryingPhone } from './retrying-phone';
import { SigningClass } from './signing-class';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Minutes that local time is behind UTC in January, as JavaScript counts them. */
const ZONES = { UTC: 0, 'Asia/Shanghai': -480, 'America/Los_Angeles': 480 };

describe('the calendar', () => {
  const program = path.join(temporaryFolder(), 'facts.cjs');

  beforeAll(() => {
    const contents = `import { calendarFacts } from './calendar-facts';
      const zone = new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset();
      process.stdout.write(JSON.stringify({ zone, facts: calendarFacts() }));`;
    const stdin = { contents, resolveDir: __dirname, loader: 'ts' } as const;
    buildSync({ stdin, outfile: program, bundle: true, platform: 'node' });
  });

  it.each(Object.entries(ZONES))('says the same in a process in %s', (zone, minutes) => {
    const env = { ...process.env, TZ: zone };
    const said = JSON.parse(execFileSync(process.execPath, [program], { env, encoding: 'utf8' })) as {
      zone: number;
      facts: unknown[];
    };
    expect(said.zone).toBe(minutes);
    expect(said.facts).toEqual(calendarFacts());
  });

  it('turns at midnight in China, not at midnight in UTC', () => {
    const dayAt = (at: number) =>
      calendarFacts().find((fact) => (fact as { at: number }).at === at) as { schoolDay: string };
    const newYear = Date.UTC(2026, 11, 31, 16);
    expect([dayAt(newYear - 1).schoolDay, dayAt(newYear).schoolDay]).toEqual(['2026-12-31', '2027-01-01']);
    expect(dayAt(Date.UTC(2026, 0, 1) - 1).schoolDay).toBe('2026-01-01');
  });
});

describe('a server started in another time zone', () => {
  const seeded = temporaryFolder();
  let letters: { noticeId: string; round: number; versionHash: string; studentId: string }[];

  /** A letter that is due in an hour, and one that has been due for an hour. */
  beforeAll(async () => {
    buildLocalParts('server');
    const cloud = await startTestCloud({ dataFolder: seeded });
    const klass = await SigningClass.settle(cloud, 'zones', 1);
    const { openid } = klass.first.caller;
    cloud.local.people.save([{ key: 'mother', openid, role: 'guardian', label: '王芳', note: '' }]);
    const due = await klass.newLetter({ deadlineAt: Date.now() + HOUR_MS });
    cloud.setClockOffset(-DAY_MS);
    const overdue = await klass.newLetter({ deadlineAt: Date.now() - HOUR_MS });
    const read = await Promise.all([due, overdue].map((id) => klass.signatureOf(klass.first, id)));
    letters = read.map(({ noticeId, round, versionHash, studentId }) => ({
      ...{ noticeId, round, versionHash, studentId },
    }));
    await cloud.local.close();
    fs.writeFileSync(path.join(seeded, 'trial.json'), '{}');
  });

  it.each(Object.keys(ZONES))('tells late from on time in %s', async (zone) => {
    const dataFolder = temporaryFolder();
    fs.cpSync(seeded, dataFolder, { recursive: true });
    const server = new KillableServer(dataFolder, { TZ: zone });
    await server.start();
    const phone = new RetryingPhone(server, 'mother');
    const signed = letters.map((letter) =>
      phone.do('sign-receipt', { ...letter, signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 }),
    );
    expect((await Promise.all(signed)).map(({ isLate }) => isLate)).toEqual([false, true]);
    await server.kill();
  });
});
