import fs from 'node:fs';
import path from 'node:path';

import { FolderInUse } from '../../../src/local/data-folder/lock-folder';
import { startTestCloud } from '../../support/start-test-cloud';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder';

/** Functions over the real SDK, as small as they can be; bundled functions resolve it by themselves. */
const sdk = JSON.stringify(require.resolve('wx-server-sdk'));
const START = `
  const cloud = require(${sdk});
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  const db = cloud.database();`;

function fixtureFunctions(extra: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'whoami/index.js': `${START}
      exports.main = async (event) => {
        const before = cloud.getWXContext();
        await new Promise((resolve) => setTimeout(resolve, event.pauseMs));
        await db.collection('persons').doc(before.OPENID).set({ data: { openid: before.OPENID } });
        const { data } = await db.collection('persons').doc(cloud.getWXContext().OPENID).get();
        return { before: before.OPENID, after: cloud.getWXContext().OPENID, stored: data.openid, source: before.SOURCE };
      };`,
    'nightly/index.js': `${START}
      exports.main = async (event) => {
        const { SOURCE, OPENID } = cloud.getWXContext();
        await db.collection('notices').add({ data: { at: db.serverDate(), now: Date.now() } });
        const { data } = await db.collection('notices').get();
        return { SOURCE, OPENID, event, now: data[0].now, at: data[0].at.getTime() };
      };`,
    'nightly/config.json': '{"triggers":[{"name":"every-night","type":"timer","config":"0 0 2 * * * *"}]}',
    'caller/index.js': `${START}
      exports.main = async () => (await cloud.callFunction({ name: 'callee', data: { a: 1 } })).result;`,
    'callee/index.js': `${START} exports.main = async (event) => ({ ...cloud.getWXContext(), event });`,
    'keys/index.js': `exports.main = () => process.env.ANXIN_PERSON_KEY;`,
    ...extra,
  });
  return folder;
}

const functionsFolder = fixtureFunctions();

describe('the local cloud', () => {
  it('keeps 400 concurrent callers apart through SDK, wire and database', async () => {
    const cloud = await startTestCloud({ functionsFolder, workersPerFunction: 4 });
    const openids = Array.from({ length: 400 }, (_, index) => `oPerson${index}`);
    const seen = (await Promise.all(
      openids.map((openid, index) => cloud.call('whoami', { pauseMs: index % 3 }, { openid })),
    )) as object[];
    const expected = openids.map((openid) => ({
      ...{ before: openid, after: openid, stored: openid },
      source: 'wx_client',
    }));
    expect(seen).toEqual(expected);
    expect(cloud.requestCounts()).toEqual({ 'database.modifyDocument': 400, 'database.getDocument': 400 });
    cloud.resetRequestCounts();
    expect(cloud.requestCounts()).toEqual({});
  });

  it('fires a timer without a user, and moves every clock together', async () => {
    const cloud = await startTestCloud({ functionsFolder });
    const aWeekMs = 7 * 86_400_000;
    cloud.setClockOffset(aWeekMs);
    const reply = (await cloud.fireTimer('nightly')) as Record<string, unknown> & {
      event: { Time: string };
      now: number;
      at: number;
    };
    expect(reply).toMatchObject({
      SOURCE: 'wx_trigger',
      event: { Type: 'Timer', TriggerName: 'every-night' },
    });
    expect(reply).not.toHaveProperty('OPENID');
    const aWeekOn = Date.now() + aWeekMs;
    for (const instant of [reply.now, reply.at, Date.parse(reply.event.Time)]) {
      expect(Math.abs(instant - aWeekOn)).toBeLessThan(10_000);
    }
  });

  it('lets a function call another, which then knows no user', async () => {
    const cloud = await startTestCloud({ functionsFolder });
    const reply = await cloud.call('caller', {}, { openid: 'oCaller' });
    expect(reply).toMatchObject({ SOURCE: 'scf', event: { a: 1 } });
    expect(reply).not.toHaveProperty('OPENID');
  });

  it('keeps its keys across a restart, away from others, and gives them to the functions', async () => {
    const dataFolder = temporaryFolder();
    const first = await startTestCloud({ functionsFolder, dataFolder });
    const key = await first.call('keys', {}, { openid: 'oAnyone' });
    await first.close();
    const second = await startTestCloud({ functionsFolder, dataFolder });
    expect(await second.call('keys', {}, { openid: 'oAnyone' })).toBe(key);
    expect(second.functionKeys['ANXIN_PERSON_KEY']).toBe(key);
    expect(Buffer.from(String(key), 'base64')).toHaveLength(32);
    expect(fs.statSync(path.join(dataFolder, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps documents and files across a restart', async () => {
    const dataFolder = temporaryFolder();
    const first = await startTestCloud({ functionsFolder, dataFolder });
    await first.call('whoami', { pauseMs: 0 }, { openid: 'oMother' });
    const { fileId } = await first.files.put('a.txt', Buffer.from('kept'));
    await first.close();
    const second = await startTestCloud({ functionsFolder, dataFolder });
    expect(await second.database.count({ collectionName: 'persons', query: {} })).toBe(1);
    expect(String((await second.files.get(fileId)).bytes)).toBe('kept');
  });

  it('refuses a folder that another server has, and leaves that one running', async () => {
    const dataFolder = temporaryFolder();
    const cloud = await startTestCloud({ functionsFolder, dataFolder });
    await expect(startTestCloud({ functionsFolder, dataFolder })).rejects.toThrow(FolderInUse);
    expect(await cloud.call('keys', {}, { openid: 'oAnyone' })).toEqual(expect.any(String));
  });

  it('refuses to start over two triggers, and leaves the folder free', async () => {
    const dataFolder = temporaryFolder();
    const two = JSON.stringify({
      triggers: [1, 2].map((n) => ({ name: `t${n}`, type: 'timer', config: '' })),
    });
    const broken = fixtureFunctions({ 'nightly/config.json': two });
    await expect(startTestCloud({ functionsFolder: broken, dataFolder })).rejects.toThrow('nightly');
    await expect(startTestCloud({ functionsFolder, dataFolder })).resolves.toBeDefined();
  });
});
