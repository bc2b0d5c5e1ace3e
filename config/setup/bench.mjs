import path from 'node:path';

import { buildClient, buildFunctions, buildLocal } from './build.mjs';
import { root } from './fingerprint.mjs';
import { runProgram, step } from './run-command.mjs';

const outFolder = path.join('dist', 'bench');

/** What measures, and the function that what is measured is compared with. */
async function buildBench() {
  const esbuild = await import('esbuild');
  const forNode = { absWorkingDir: root, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' };
  await step('Benchmarks 性能测量', async () => {
    await esbuild.build({
      ...forNode,
      entryPoints: ['tests/bench/main.ts'],
      outdir: outFolder,
      target: 'node20',
      sourcemap: 'inline',
      // They find files beside themselves, native programs among them.
      external: ['libsql', 'miniprogram-compiler', 'miniprogram-api-typings', 'typescript'],
    });
    // Built as the product's functions are.
    await esbuild.build({
      ...forNode,
      entryPoints: ['tests/bench/bare-write-function.ts'],
      outdir: outFolder,
      target: 'node16',
      minify: true,
      keepNames: true,
      legalComments: 'none',
    });
    return { code: 0, output: '' };
  });
}

/** `npm run bench -- NAME`: builds what is stale, measures, prints one JSON object as the last line. */
export async function bench([name = '']) {
  await buildFunctions();
  await buildLocal();
  if (name === 'size') {
    await buildClient('weapp');
    await buildClient('h5');
  }
  await buildBench();
  const program = path.join(root, outFolder, 'main.js');
  const { code } = await runProgram(process.execPath, [program, name], { isShown: true });
  process.exitCode = code;
}
