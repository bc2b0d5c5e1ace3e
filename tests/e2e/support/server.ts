import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';

import { buildFunctionBundles, buildLocalParts, builtFolder, projectRoot } from '../../support/built-parts';
import { temporaryFolder } from '../../support/temporary-folder';

/** The first start makes the demo county, on a busy machine too. */
const START_WITHIN_MS = 120_000;

/** The trial as `npm start` runs it, with a county of its own. */
export interface TrialServer {
  /** What is printed: it opens the page around the app. */
  address: string;
  /** `http://127.0.0.1:port` */
  origin: string;
  stop(): Promise<void>;
}

/**
 * Starts the built server in a process of its own over an empty folder.
 * @throws Error when the browser client was not built, or with what the server printed when it did not start
 */
export async function startTrial(): Promise<TrialServer> {
  requireBrowserClient();
  buildFunctionBundles();
  buildLocalParts('server', 'workers', 'shell');
  const server = spawn(process.execPath, [path.join(builtFolder, 'main.js')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      TZ: 'UTC',
      ANXIN_DATA: temporaryFolder(),
      ANXIN_PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await printedAddress(server);
  return { address, origin: new URL(address).origin, stop: () => stop(server) };
}

function requireBrowserClient(): void {
  if (fs.existsSync(path.join(projectRoot, 'dist', 'h5', 'index.html'))) return;
  throw new Error('The browser client is not built (no dist/h5/index.html). Run: npm run build');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string): void => {
      server.kill('SIGTERM');
      reject(new Error(`The server ${why}. It printed:\n${printed}`));
    };
    const timer = setTimeout(() => fail('printed no address in time'), START_WITHIN_MS);
    const read = (chunk: Buffer): void => {
      printed += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}
