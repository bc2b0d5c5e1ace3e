import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folders: string[] = [];
const closers: (() => unknown)[] = [];

afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
  folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true }));
});

/** Closes something after the test file's last test, before the folder it lives in is removed. */
export function closeAtEnd(close: () => unknown): void {
  closers.push(close);
}

/** Makes an empty folder that is removed after the test file's last test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'anxin-test-'));
  folders.push(folder);
  return folder;
}

/** Writes files below a folder: `{ 'echo/index.js': '…' }`. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, contents] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, contents);
  }
}
