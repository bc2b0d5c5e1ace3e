import fs from 'node:fs';
import path from 'node:path';

/** A source file by its path from the project's root, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

export const PROJECT_ROOT = path.resolve(__dirname, '..', '..');

const FOLDERS = ['src', 'config', 'cloudfunctions', 'tests'];
const SKIPPED = new Set(['node_modules', 'screenshots', 'dist']);
const IS_SOURCE = /\.(tsx?|mts|cts|[cm]?js)$/;

/** Every source file that is written by hand; bundles built beside the cloud functions are not. */
export function readSourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) => filesUnder(folder))
    .filter((file) => IS_SOURCE.test(file) && !/^cloudfunctions\/[^/]+\/index\.js$/.test(file))
    .map((file) => ({ path: file, text: fs.readFileSync(path.join(PROJECT_ROOT, file), 'utf8') }));
}

function filesUnder(folder: string): string[] {
  const absolute = path.join(PROJECT_ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs.readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const inner = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [inner];
    return SKIPPED.has(entry.name) ? [] : filesUnder(inner);
  });
}
