import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import { buildFunctionBundles, buildLocalParts, builtFolder } from '../../support/built-parts';
import { sendRequest } from '../../support/send-request';
import { temporaryFolder } from '../../support/temporary-folder';

jest.setTimeout(120_000);
const started: ChildProcess[] = [];
afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

/** Starts the built server as `npm start` does. @returns once it printed its address or ended */
async function startServer(dataFolder: string) {
  const child = spawn(process.execPath, [path.join(builtFolder, 'main.js')], {
    env: { ...process.env, ANXIN_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const ended = once(child, 'close') as Promise<[number | null]>;
  let printed = '';
  const address = new Promise<string>((resolve) => {
    const read = (chunk: Buffer): void => {
      printed += String(chunk);
      const found = /http:\S+token=\S+/.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const first = await Promise.race([address, ended.then(() => '')]);
  return { child, ended, address: first, printed: () => printed };
}

beforeAll(() => {
  buildFunctionBundles();
  buildLocalParts('workers', 'shell', 'server');
});

it('seeds once, prints an address that opens, keeps a second server out, and stops cleanly', async () => {
  const dataFolder = temporaryFolder();
  const first = await startServer(dataFolder);
  expect(first.printed()).toContain('Demo county');

  const { port, pathname, search } = new URL(first.address);
  const opened = await sendRequest({ port: Number(port), path: pathname + search });
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const people = await sendRequest({ port: Number(port), path: '/local/people', headers: { cookie } });
  expect((JSON.parse(people.text) as { people: object[] }).people.length).toBeGreaterThan(3);

  const second = await startServer(dataFolder);
  expect([second.address, await second.ended]).toEqual(['', [1, null]]);
  expect(second.printed()).toContain(`process ${first.child.pid}`);

  first.child.kill('SIGTERM');
  expect(await first.ended).toEqual([0, null]);
  expect(fs.existsSync(path.join(dataFolder, 'lock.json'))).toBe(false);

  const again = await startServer(dataFolder);
  expect(again.printed()).not.toContain('Demo county');
  again.child.kill('SIGINT');
  expect(await again.ended).toEqual([0, null]);
});

it('says to reset when the last first start was cut off, rather than showing half a county', async () => {
  const dataFolder = temporaryFolder();
  fs.writeFileSync(path.join(dataFolder, 'cloud.db'), '');
  const { ended, printed } = await startServer(dataFolder);
  expect(await ended).toEqual([1, null]);
  expect(printed()).toContain('npm run reset');
});
