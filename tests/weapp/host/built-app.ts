import fs from 'node:fs';
import path from 'node:path';

/** What `app.json` says, as far as the tests ask. */
export interface AppConfig {
  pages: string[];
  subpackages?: { root: string; pages: string[] }[];
  [setting: string]: unknown;
}

/** The mini-program as the build left it. Paths inside are relative to `root`, with forward slashes. */
export interface BuiltApp {
  root: string;
  config: AppConfig;
  /** Every page, those of subpackages by their full path. */
  pages: string[];
  files: { path: string; bytes: number }[];
  read: (file: string) => string;
  has: (file: string) => boolean;
  /** The root of the subpackage a file is in, null in the main package. */
  subpackageOf: (file: string) => string | null;
}

export const PROJECT_ROOT = path.resolve(__dirname, '..', '..', '..');

/**
 * Reads the folder that DevTools opens.
 * @throws Error that says what to run when nothing was built.
 */
export function readBuiltApp(root = path.join(PROJECT_ROOT, 'miniprogram')): BuiltApp {
  if (!fs.existsSync(path.join(root, 'app.json'))) {
    throw new Error(
      'The mini-program is not built: miniprogram/app.json is missing. Run `npm run build` first.',
    );
  }
  const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
  const config = JSON.parse(read('app.json')) as AppConfig;
  const subpackages = config.subpackages ?? [];
  return {
    root,
    config,
    pages: [...config.pages, ...subpackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))],
    files: filesUnder(root, ''),
    read,
    has: (file) => fs.existsSync(path.join(root, file)),
    subpackageOf: (file) => subpackages.find((sub) => file.startsWith(`${sub.root}/`))?.root ?? null,
  };
}

function filesUnder(root: string, folder: string): BuiltApp['files'] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inner = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(root, inner);
    return [{ path: inner, bytes: fs.statSync(path.join(root, inner)).size }];
  });
}
