import path from 'node:path';

import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../src/local/local-cloud';
import { buildFunctionBundles, buildLocalParts, builtFolder, projectRoot } from './built-parts';
import { closeAtEnd, temporaryFolder } from './temporary-folder';

// Starting threads and loading the SDK takes its time on a busy machine.
jest.setTimeout(30_000);

beforeAll(() => {
  buildLocalParts('workers', 'shell');
  buildFunctionBundles();
}, 120_000);

/**
 * Starts the whole cloud over an empty temporary folder: the built functions, the real SDK, any free port, timers
 * only when fired. Closed after the test file's last test; closing it earlier is fine.
 */
export async function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> {
  const cloud = await startLocalCloud({
    dataFolder: temporaryFolder(),
    functionsFolder: path.join(projectRoot, 'cloudfunctions'),
    h5Folder: path.join(projectRoot, 'dist', 'h5'),
    configFolder: path.join(projectRoot, 'config', 'cloud'),
    builtFolder,
    runTimers: 'off',
    onFailure: (error) => process.stderr.write(`${String(error)}\n`),
    ...options,
  });
  closeAtEnd(() => cloud.close());
  return cloud;
}
