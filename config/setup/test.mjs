import { availableParallelism } from 'node:os';

import { requireBrowser, findBrowser } from './browser.mjs';
import { buildClient, buildFunctions, buildLocal } from './build.mjs';
import { check } from './check.mjs';
import { ExpectedFailure } from './expected-failure.mjs';
import { runPackage } from './run-command.mjs';

/** Functions run in UTC in the cloud, so everything that tests them does. */
const TEST_ENVIRONMENT = { TZ: 'UTC' };

/** Much of a test's time is waiting for a browser, a worker or a disk: also a machine of two cores runs two at once. */
const WORKERS = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;

async function runJest(args, env = {}) {
  const { code } = await runPackage('jest/bin/jest.js', [WORKERS, ...args], {
    env: { ...TEST_ENVIRONMENT, ...env },
    isShown: true,
  });
  if (code !== 0) throw new ExpectedFailure('Some tests failed. 有测试没有通过。');
}

async function buildAll() {
  await buildFunctions();
  await buildLocal();
  await buildClient('h5');
  await buildClient('weapp');
}

/** `npm test`: checks, builds, every test. With arguments: builds, then jest with exactly those arguments. */
export async function test(args) {
  if (args.length > 0) {
    await buildAll();
    await runJest(args, { ANXIN_BROWSER: findBrowser() ?? '' });
    return;
  }
  await check();
  await buildAll();
  await runJest(['--selectProjects', 'node', 'client', 'weapp']);
  await runJest(['--selectProjects', 'journey'], { ANXIN_BROWSER: await requireBrowser() });
}
