import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import { FolderInUse, lockFolder } from '../../../src/local/data-folder/lock-folder';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder';

async function idOfDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
}

describe('the lock of a data folder', () => {
  it('is held by one at a time, and free again once released', () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(path.join(folder, '.'))).toThrow(FolderInUse);
    lock.release();
    expect(fs.readdirSync(folder)).toEqual([]);
    lockFolder(folder).release();
  });

  it('of another living process is respected, and the sentence names it', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'lock.json': JSON.stringify({ pid: process.ppid }) });
    expect(() => lockFolder(folder)).toThrow(`process ${process.ppid}`);
    expect(fs.existsSync(path.join(folder, 'lock.json'))).toBe(true);
  });

  it('of a process that is gone is taken over', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'lock.json': JSON.stringify({ pid: await idOfDeadProcess() }) });
    lockFolder(folder);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'lock.json'), 'utf8'))).toEqual({ pid: process.pid });
  });

  it.each(['', '{"pid"', '{}', `{"pid":${process.pid}}`])(
    'left half-written, or by an earlier process with our own id, is taken over: %s',
    (contents) => {
      const folder = temporaryFolder();
      writeFiles(folder, { 'lock.json': contents });
      expect(() => lockFolder(folder).release()).not.toThrow();
    },
  );

  it('makes the folder, for its owner alone', () => {
    const folder = path.join(temporaryFolder(), 'new', 'data');
    lockFolder(folder).release();
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  });
});
