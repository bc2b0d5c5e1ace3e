import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { wxmlToJs } from 'miniprogram-compiler';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
/** Where the package keeps the program for each system. */
const STYLE_COMPILERS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux/wcsc',
  darwin: 'mac/wcsc',
  win32: 'windows/wcsc.exe',
};

/**
 * Compiles every template of a built folder with WeChat's own `wcc`, to a function body that returns `$gwx`.
 * @throws Error with the compiler's words.
 */
export function compileTemplates(root: string): string {
  return wxmlToJs(root, { maxBuffer: MAX_OUTPUT_BYTES });
}

/**
 * Compiles pages' style sheets and what they import with WeChat's own `wcsc`; `files` are relative to `root`. Not by
 * the package's own function: that one returns a failure as if it were a result.
 * @throws Error with the compiler's words.
 */
export function compileStyles(root: string, files: readonly string[]): string {
  const args = ['-db', '-pc', String(files.length), ...files.map((file) => `./${file}`)];
  const done = spawnSync(styleCompiler(), args, { cwd: root, maxBuffer: MAX_OUTPUT_BYTES, encoding: 'utf8' });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`wcsc: ${done.stderr}${done.stdout}`);
  return done.stdout;
}

function styleCompiler(): string {
  const name = STYLE_COMPILERS[process.platform];
  if (!name) throw new Error(`WeChat's compiler does not run on ${process.platform}`);
  const program = path.join(path.dirname(require.resolve('miniprogram-compiler')), 'bin', name);
  // npm unpacks it without the right to be run.
  fs.chmodSync(program, 0o755);
  return program;
}
