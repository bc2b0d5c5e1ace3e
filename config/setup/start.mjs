import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { buildClient, buildFunctions, buildLocal } from './build.mjs';
import { dataFolder, emptyDataFolder } from './data-folder.mjs';
import { ExpectedFailure } from './expected-failure.mjs';
import { root } from './fingerprint.mjs';

function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' }, fresh: { type: 'boolean' } } });
    const { port, fresh = false } = values;
    if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535))
      throw new Error(`${port} is no port.`);
    return { port, fresh };
  } catch (error) {
    throw new ExpectedFailure(`${error.message}\nUsage: npm start -- [--port N] [--fresh]`);
  }
}

/** The server's process. Ctrl-C reaches it directly; we wait until it has closed its files. */
function runServer(port) {
  const server = spawn(process.execPath, [path.join(root, 'dist', 'local', 'main.js')], {
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC', ANXIN_DATA: dataFolder(), ...(port && { ANXIN_PORT: port }) },
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('close', (code) => resolve(code ?? 1));
  });
}

/** `npm start [-- --port N --fresh]`: builds what is stale and runs the trial until Ctrl-C. */
export async function start(args) {
  const { port, fresh } = readOptions(args);
  if (fresh) emptyDataFolder();
  await buildFunctions();
  await buildLocal();
  await buildClient('h5');
  process.exitCode = await runServer(port);
}
