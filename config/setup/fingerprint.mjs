/** Tells whether what was built still matches what it was built from. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');
const stampFolder = path.join(root, '.cache', 'builds');

function filesBelow(target) {
  if (!fs.existsSync(target)) return [];
  if (fs.statSync(target).isFile()) return [target];
  return fs
    .readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** SHA-256 over the names and contents of files and folders given relative to the root. */
export function fingerprint(...relativePaths) {
  const hash = createHash('sha256').update(process.version);
  for (const relativePath of relativePaths) {
    for (const file of filesBelow(path.join(root, relativePath))) {
      hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether `name` was last built from exactly this, and its outputs are still there. */
export function isFresh(name, print, outputs) {
  const stamp = path.join(stampFolder, name);
  const isStamped = fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === print;
  return isStamped && outputs.every((output) => fs.existsSync(path.join(root, output)));
}

export function rememberBuild(name, print) {
  fs.mkdirSync(stampFolder, { recursive: true });
  replaceFile(path.join(stampFolder, name), print);
}

/** Writes a file so that a reader sees the old one or the new one, never a half. */
export function replaceFile(file, contents) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  fs.writeFileSync(draft, contents);
  fs.renameSync(draft, file);
}
