import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '../../support/built-parts';

/** Nothing of these tests leaves the machine, nor may the browser's own services. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that `npm test` found. @throws Error when there is none */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS });
}

/** Asks the runner's own finder, which jest cannot import. */
function findBrowser(): string {
  const finder = pathToFileURL(path.join(projectRoot, 'config', 'setup', 'browser.mjs')).href;
  const question = `import { findBrowser } from '${finder}'; process.stdout.write(findBrowser() ?? '');`;
  const found = execFileSync(process.execPath, ['--input-type=module', '--eval', question], {
    encoding: 'utf8',
  });
  if (found) return found;
  throw new Error('The journey needs Chromium or Chrome. Name one: ANXIN_BROWSER=/path/to/chrome npm test');
}
