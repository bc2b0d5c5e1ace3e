import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { root } from './fingerprint.mjs';
import { runProgram, step } from './run-command.mjs';

const stampFile = path.join(root, 'node_modules', '.anxin-lock');

/** What the installed packages depend on: the lock file, and the system their native parts are for. */
function stamp() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform}-${process.arch}`;
}

function isInstalled() {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp();
}

/** npm's own script when npm started us; otherwise whatever `npm` is. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runProgram(process.execPath, [npm, ...args]);
  return runProgram('npm', args, { usesShell: process.platform === 'win32' });
}

/** Installs the packages of package-lock.json unless exactly they are installed. */
export async function install() {
  if (isInstalled()) return;
  // Development packages too, whatever the environment says: they build the product.
  await step('Installing packages 安装依赖', () => runNpm(['ci', '--include=dev']));
  fs.writeFileSync(stampFile, stamp());
}
