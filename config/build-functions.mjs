/** Bundles each cloud function with the SDK into the one file that is deployed and that runs here. */
import fs from 'node:fs';
import path from 'node:path';

import { fingerprint, isFresh, rememberBuild, replaceFile, root } from './setup/fingerprint.mjs';
import { isProgram } from './setup/is-program.mjs';

const functionsFolder = 'cloudfunctions';
const sharedSources = [
  'src/server',
  'src/shared',
  'config/build-functions.mjs',
  'package-lock.json',
  'tsconfig.json',
];

function functionNames() {
  const folder = path.join(root, functionsFolder);
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'index.ts')));
}

async function bundleFunction(esbuild, name) {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`${functionsFolder}/${name}/index.ts`],
    outfile: path.join(root, functionsFolder, name, 'index.js'),
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    minify: true,
    // Names stay, so that a stack trace in the cloud's log can be read.
    keepNames: true,
    legalComments: 'none',
    alias: { '@shared': path.join(root, 'src/shared') },
    logLevel: 'warning',
  });
  const [file] = result.outputFiles;
  replaceFile(file.path, file.contents);
  return file.contents.byteLength;
}

/** @returns what was built: `[{ name, bytes }]`; a function whose sources did not change is left alone. */
export async function buildFunctions() {
  const sharedPrint = fingerprint(...sharedSources);
  const built = [];
  let esbuild;
  for (const name of functionNames()) {
    const print = sharedPrint + fingerprint(`${functionsFolder}/${name}/index.ts`);
    if (isFresh(`function-${name}`, print, [`${functionsFolder}/${name}/index.js`])) continue;
    esbuild ??= await import('esbuild');
    built.push({ name, bytes: await bundleFunction(esbuild, name) });
    rememberBuild(`function-${name}`, print);
  }
  return built;
}

/** One line a function, its size in kB. */
export function describeFunctions(built) {
  return built.map(
    ({ name, bytes }) => `  ${name.padEnd(24)} ${String(Math.round(bytes / 1000)).padStart(6)} kB`,
  );
}

if (isProgram(import.meta.url)) {
  const built = await buildFunctions();
  console.log(built.length === 0 ? 'Functions: nothing to build.' : describeFunctions(built).join('\n'));
}
