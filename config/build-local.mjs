/** Builds the cloud on one machine: its server, the workers' bootstrap and the page around the app. */
import fs from 'node:fs';
import path from 'node:path';

import { fingerprint, isFresh, rememberBuild, replaceFile, root } from './setup/fingerprint.mjs';
import { isProgram } from './setup/is-program.mjs';

const outFolder = 'dist/local';
const shellFolder = 'src/local/gateway/shell';
// libsql loads a native file beside it, so it stays outside the bundle.
const forNode = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['libsql'],
  sourcemap: 'inline',
};
const forBrowser = { platform: 'browser', target: 'es2020', minify: true };

const parts = {
  server: {
    sources: ['src/local', 'src/shared'],
    entry: 'src/local/main.ts',
    output: 'main.js',
    options: forNode,
  },
  workers: {
    sources: ['src/local/workers'],
    entry: 'src/local/workers/worker-bootstrap.ts',
    output: 'worker-bootstrap.js',
    options: forNode,
  },
  shell: {
    sources: [shellFolder],
    entry: `${shellFolder}/shell.ts`,
    output: 'shell/shell.js',
    options: forBrowser,
    copies: ['index.html', 'shell.css'],
  },
};

async function buildPart(name) {
  const { sources, entry, output, options, copies = [] } = parts[name];
  const print = fingerprint(...sources, 'config/build-local.mjs', 'package-lock.json');
  const outputs = [output, ...copies.map((file) => `shell/${file}`)].map((file) => `${outFolder}/${file}`);
  if (isFresh(`local-${name}`, print, outputs)) return false;
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(root, outFolder, output),
    bundle: true,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  for (const file of result.outputFiles) replaceFile(file.path, file.contents);
  for (const file of copies) {
    replaceFile(
      path.join(root, outFolder, 'shell', file),
      fs.readFileSync(path.join(root, shellFolder, file)),
    );
  }
  rememberBuild(`local-${name}`, print);
  return true;
}

/** Builds the named parts that are stale, all of them by default. @returns whether anything was built. */
export async function buildLocal(names = Object.keys(parts)) {
  const built = await Promise.all(names.map(buildPart));
  return built.includes(true);
}

if (isProgram(import.meta.url)) {
  const names = process.argv.slice(2);
  await buildLocal(names.length > 0 ? names : undefined);
}
