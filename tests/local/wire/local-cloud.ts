import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type CollectionDefinitions, type DocumentDatabase } from '../../../src/local/database';
import { createMessageRecorder, type MessageRecorder } from '../../../src/local/messages';
import { openFileVault, type FileVault } from '../../../src/local/storage';
import { startWireServer, type WireSeams, type WireServer } from '../../../src/local/wire';
import type { Sdk } from './sdk-types';

export interface LocalCloud {
  readonly database: DocumentDatabase;
  readonly files: FileVault;
  readonly messages: MessageRecorder;
  readonly server: WireServer;
  readonly clock: { at: number };
  readonly invoked: { name: string; data: unknown }[];
  close(): Promise<void>;
}

export const START = Date.UTC(2026, 5, 1, 8);

/** A wire server over a database, a vault and a recorder in a fresh folder, with a clock that only tests move. */
export async function openLocalCloud(
  options: {
    collections?: CollectionDefinitions;
    seams?: WireSeams;
    reportError?: (error: unknown) => void;
  } = {},
): Promise<LocalCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'anxin-wire-'));
  const clock = { at: START };
  const now = (): number => clock.at;
  const database = openDatabase({
    file: join(folder, 'database.sqlite'),
    collections: options.collections ?? {},
    now,
  });
  const files = openFileVault({
    folder: join(folder, 'files'),
    rules: { read: false, write: 'resource.openid == auth.openid' },
    now,
    secret: 'test secret',
  });
  const messages = createMessageRecorder({ now });
  const invoked: { name: string; data: unknown }[] = [];
  const server = await startWireServer({
    database,
    files,
    messages,
    invokeFunction: async (name, data) => {
      invoked.push({ name, data });
      if (name === 'failing') throw new Error('boom');
      return { echoed: data };
    },
    ...(options.seams && { seams: options.seams }),
    ...(options.reportError && { reportError: options.reportError }),
  });
  return {
    database,
    files,
    messages,
    server,
    clock,
    invoked,
    close: async () => {
      await server.close();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The unmodified SDK, pointed at the server through its environment. */
export function loadSdk(server: WireServer): Sdk {
  Object.assign(process.env, server.environment(), { SILENCE: 'true' });
  const cloud = loadFreshSdk();
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  return cloud;
}

/** The SDK as a new process would load it: it reads its environment at that moment. */
export function loadFreshSdk(): Sdk {
  let cloud: Sdk | undefined;
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    cloud = require('wx-server-sdk') as Sdk;
  });
  if (!cloud) throw new Error('wx-server-sdk did not load');
  return cloud;
}
