import fs from 'node:fs';
import path from 'node:path';

import { ExpectedFailure } from './expected-failure.mjs';
import { runProgram, step } from './run-command.mjs';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function candidates() {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA } = process.env;
  if (process.platform === 'darwin')
    return MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === 'win32') {
    return [ProgramFiles, ProgramFilesX86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => path.join(folder, program)));
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @returns the path of a Chromium or Chrome, or undefined. ANXIN_BROWSER goes before what is installed. */
export function findBrowser() {
  const chosen = process.env.ANXIN_BROWSER;
  if (chosen && !fs.existsSync(chosen)) throw new ExpectedFailure(`ANXIN_BROWSER: there is no ${chosen}.`);
  return chosen || candidates().find((candidate) => fs.existsSync(candidate));
}

function canInstall() {
  return process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');
}

/**
 * A browser for the journey; on a Debian system where we are root it is installed, with Chinese letters.
 * @throws ExpectedFailure that says what to install
 */
export async function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (canInstall()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await step('Package lists 软件列表', () => runProgram('apt-get', ['update', '-q'], { env }));
    const packages = ['chromium', 'fonts-noto-cjk'];
    await step('Installing Chromium 安装浏览器', () =>
      runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env }),
    );
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new ExpectedFailure(
    'The journey needs Chromium or Chrome. Install one, or name it: ANXIN_BROWSER=/path/to/chrome npm test\n' +
      '走一遍全程的测试需要 Chromium 或 Chrome：请先安装，或用 ANXIN_BROWSER 指明位置。',
  );
}
