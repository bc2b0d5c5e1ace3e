import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { projectRoot } from '../../support/built-parts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder';

const TRIAL = [
  'cloud.db',
  'cloud.db-wal',
  'cloud.db-shm',
  'keys.json',
  'people.json',
  'messages.jsonl',
  'trial.json',
];

function newTrial(extra: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  writeFiles(
    folder,
    Object.fromEntries([...TRIAL, 'files/ab/cd', 'functions.log'].map((name) => [name, 'x'])),
  );
  writeFiles(folder, extra);
  return folder;
}

function reset(folder: string, input: string, ...args: string[]) {
  const script = path.join(projectRoot, 'config', 'run.mjs');
  const env = { ...process.env, ANXIN_DATA: folder };
  return spawnSync(process.execPath, [script, 'reset', ...args], { input, env, encoding: 'utf8' });
}

describe('npm run reset', () => {
  it('asks, names the folder, and empties it after a yes', () => {
    const folder = newTrial();
    const { status, stdout } = reset(folder, 'yes\n');
    expect([status, stdout]).toEqual([0, expect.stringContaining(folder)]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it.each(['no\n', 'y\n', '\n', ''])('deletes nothing after the answer %j', (answer) => {
    const folder = newTrial();
    const before = fs.readdirSync(folder);
    const { status, stderr } = reset(folder, answer);
    expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing was deleted')]);
    expect(fs.readdirSync(folder)).toEqual(before);
  });

  it('does not ask with --yes', () => {
    const folder = newTrial();
    expect(reset(folder, '', '--yes').status).toBe(0);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('refuses while a server runs on the folder', () => {
    const folder = newTrial({ 'lock.json': JSON.stringify({ pid: process.pid }) });
    const { status, stderr } = reset(folder, '', '--yes');
    expect([status, stderr]).toEqual([1, expect.stringContaining(String(process.pid))]);
    expect(fs.existsSync(path.join(folder, 'cloud.db'))).toBe(true);
  });

  it('touches nothing that is not the trial’s', () => {
    const folder = newTrial({ 'thesis.docx': 'mine', 'photos/1.jpg': 'mine' });
    reset(folder, '', '--yes');
    expect(fs.readdirSync(folder).sort()).toEqual(['photos', 'thesis.docx']);
  });

  it('is content with a folder that is not there', () => {
    expect(reset(path.join(temporaryFolder(), 'none'), '', '--yes').status).toBe(0);
  });
});
