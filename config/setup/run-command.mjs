import { spawn } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import { ExpectedFailure } from './expected-failure.mjs';
import { root } from './fingerprint.mjs';

/** Runs a program in the project's folder. @returns its exit code and, unless it is shown, what it printed */
export function runProgram(program, args, { env = {}, isShown = false, usesShell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: usesShell,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a package's command-line program with this very Node. */
export function runPackage(binary, args, options) {
  return runProgram(process.execPath, [path.join(root, 'node_modules', binary), ...args], options);
}

/** Shows one line while a step runs; what it printed is shown only when it failed. @throws ExpectedFailure */
export async function step(title, work) {
  const startedAt = performance.now();
  process.stdout.write(`· ${title} … `);
  const { code, output, note = '' } = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(code === 0 ? `ok${note} (${seconds} s)` : `failed (${seconds} s)`);
  if (code === 0) return;
  console.error(shorten(output));
  throw new ExpectedFailure(`${title}: failed. 失败，原因见上。`);
}

/** The beginning and the end of a long output, where programs say what is wrong. */
export function shorten(output, first = 30, last = 60) {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - first - last;
  if (left <= 0) return lines.join('\n');
  return [...lines.slice(0, first), `… (${left} lines)`, ...lines.slice(-last)].join('\n');
}
