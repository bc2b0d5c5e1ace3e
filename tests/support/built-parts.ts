import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const projectRoot = path.resolve(__dirname, '..', '..');
export const builtFolder = path.join(projectRoot, 'dist', 'local');

/** Builds what runs outside the test's own process, unless it is up to date. */
export function buildLocalParts(...parts: ('workers' | 'shell' | 'server')[]): void {
  execFileSync(process.execPath, [path.join(projectRoot, 'config', 'build-local.mjs'), ...parts], {
    stdio: 'inherit',
  });
}

/** Bundles the cloud functions, unless they are up to date. */
export function buildFunctionBundles(): void {
  execFileSync(process.execPath, [path.join(projectRoot, 'config', 'build-functions.mjs')], {
    stdio: 'pipe',
  });
}
