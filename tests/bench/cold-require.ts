import { execFileSync } from 'node:child_process';
import { median } from './statistics';

const STARTS = 7;
const PROGRAM = `
const startedAt = performance.now();
require(process.argv[1]);
process.stdout.write(String(performance.now() - startedAt), () => process.exit(0));
`;

/** How long a fresh Node takes to load a bundle, the median of several, in ms. */
export function coldRequireMs(bundleFile: string): number {
  const env = { ...process.env, TZ: 'UTC', TENCENTCLOUD: 'true' };
  const runs = Array.from({ length: STARTS }, () =>
    Number(execFileSync(process.execPath, ['-e', PROGRAM, bundleFile], { env, encoding: 'utf8' })),
  );
  return median(runs);
}
