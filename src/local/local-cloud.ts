import path from 'node:path';

import { Closers } from './closers';
import { openKeys, type LocalKeys } from './data-folder/function-keys';
import { lockFolder } from './data-folder/lock-folder';
import { openLog, type FunctionLog } from './data-folder/open-log';
import { openStores, type Stores } from './data-folder/open-stores';
import { shownMessages } from './gateway/recorded-messages';
import { startGateway } from './gateway/start-gateway';
import { openPeopleDirectory, type PeopleDirectory } from './people/people-directory';
import { readTriggers } from './timers/read-triggers';
import { createTimers } from './timers/start-timers';
import { startWireServer, type WireSeams } from './wire';
import type { CallIdentity } from './workers/function-call';
import { openFunctionPool } from './workers/function-pool';
import { readFunctionSettings, type FunctionSettings } from './workers/function-settings';

export interface LocalCloudOptions {
  /** Everything the trial keeps is in this one folder. */
  dataFolder: string;
  /** Holds `<name>/index.js` and `<name>/config.json`. */
  functionsFolder: string;
  /** The client's browser build. */
  h5Folder: string;
  /** What config/build-local.mjs makes: worker-bootstrap.js and shell/. */
  builtFolder: string;
  /** `config/cloud`: database.json, functions.json, storage-rules.json. */
  configFolder: string;
  runTimers: 'on' | 'off';
  /** `cloud.db` in the data folder by default. */
  databaseFile?: string;
  /** Any free port by default. */
  port?: number;
  /** For tests: what happens to the SDK's requests. */
  seams?: WireSeams;
  /** Variables for the functions beside their keys. */
  functionEnv?: Record<string, string>;
  workersPerFunction?: number;
  /** Told what callers are not told; written to functions.log in any case. */
  onFailure?: (error: unknown) => void;
}

export interface LocalCloud extends Stores {
  /** `http://127.0.0.1:port/?token=…`; with `&as=KEY` it opens as that person. */
  address: string;
  port: number;
  /** What the functions have in their environment, by name, in base64. */
  functionKeys: Readonly<Record<string, string>>;
  people: PeopleDirectory;
  /** Calls a function; as the mini-program does when only an openid is given. @throws FunctionFailure */
  call(name: string, data: unknown, identity: { openid: string } | CallIdentity): Promise<unknown>;
  /** Runs a function's timer now. @throws Error when it has none, FunctionFailure when the run failed */
  fireTimer(name: string): Promise<unknown>;
  /** Moves the clock of functions, database, links and timers away from the machine's, in ms. */
  setClockOffset(offsetMs: number): void;
  /** The SDK's requests by action since the last reset. */
  requestCounts(): Record<string, number>;
  resetRequestCounts(): void;
  close(): Promise<void>;
}

/**
 * Starts the whole cloud on this machine over one data folder.
 * @throws FolderInUse when another server has the folder; Error when a config file is not what the cloud would take.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const closers = new Closers();
  try {
    return await startAll(options, closers);
  } catch (error) {
    await closers.run();
    throw error;
  }
}

/** What the parts of one running cloud share. */
interface Ground {
  clock: { offsetMs: number };
  now: () => number;
  log: FunctionLog;
  keys: LocalKeys;
  settings: FunctionSettings;
  stores: Stores;
  people: PeopleDirectory;
}

async function startAll(options: LocalCloudOptions, closers: Closers): Promise<LocalCloud> {
  // Functions run in UTC in the cloud, and a process has one time zone for all its threads.
  process.env.TZ = 'UTC';
  const ground = openGround(options, closers);
  const { clock, keys, people, stores } = ground;
  const { pool, wire, timers } = await startEngine(options, ground, closers);
  const gateway = await startGateway({
    ...(options.port !== undefined && { port: options.port }),
    shellFolder: path.join(options.builtFolder, 'shell'),
    h5Folder: options.h5Folder,
    people,
    callFunction: (name, data, openid) => pool.call(name, data, { source: 'wx_client', openid }),
    files: stores.files,
    messagesFor: (openid) => shownMessages(stores.messages.messagesFor(openid)),
    trialId: keys.trialId,
    onFailure: (error) => ground.log.failure(error),
  });
  closers.add(() => gateway.close());
  if (options.runTimers === 'on') timers.start();
  return {
    address: gateway.address,
    port: gateway.port,
    functionKeys: keys.functionKeys,
    ...stores,
    people,
    call: (name, data, identity) => pool.call(name, data, { source: 'wx_client', ...identity }),
    fireTimer: (name) => timers.fireTimer(name),
    setClockOffset: (offsetMs) => {
      clock.offsetMs = offsetMs;
    },
    requestCounts: () => wire.requestCounts(),
    resetRequestCounts: () => wire.resetRequestCounts(),
    close: () => closers.run(),
  };
}

/** Opens the data folder: its lock, its keys, what is stored in it. */
function openGround(options: LocalCloudOptions, closers: Closers): Ground {
  const { dataFolder, configFolder } = options;
  const clock = { offsetMs: 0 };
  const now = (): number => Date.now() + clock.offsetMs;
  const lock = lockFolder(dataFolder);
  closers.add(() => lock.release());
  const settings = readFunctionSettings(path.join(configFolder, 'functions.json'));
  const keys = openKeys(path.join(dataFolder, 'keys.json'), settings.keyNames);
  const people = openPeopleDirectory(path.join(dataFolder, 'people.json'));
  const databaseFile = options.databaseFile ?? path.join(dataFolder, 'cloud.db');
  const stores = openStores({ dataFolder, databaseFile, configFolder, fileSecret: keys.fileSecret, now });
  closers.add(() => stores.database.close());
  const log = openLog(path.join(dataFolder, 'functions.log'), options.onFailure);
  return { clock, now, log, keys, settings, stores, people };
}

/** Starts what runs functions: the server their SDK talks to, the workers, the timers. */
async function startEngine(options: LocalCloudOptions, ground: Ground, closers: Closers) {
  const { clock, keys, log, settings } = ground;
  const wire = await startWireServer({
    ...ground.stores,
    ...(options.seams && { seams: options.seams }),
    // A function called by a function knows no user: nothing on the wire says whose call it serves.
    invokeFunction: (name, data) => pool.call(name, data, { source: 'scf' }),
    reportError: (error) => log.failure(error),
  });
  closers.add(() => wire.close());
  const pool = openFunctionPool({
    functionsFolder: options.functionsFolder,
    bootstrapFile: path.join(options.builtFolder, 'worker-bootstrap.js'),
    settings,
    environment: () => ({ ...keys.functionKeys, ...options.functionEnv, ...wire.environment() }),
    clockOffsetMs: () => clock.offsetMs,
    ...(options.workersPerFunction !== undefined && { workersPerFunction: options.workersPerFunction }),
    onOutput: (name, text) => log.write(`${name}: ${text}`),
  });
  closers.add(() => pool.close());
  const timers = createTimers({
    triggers: readTriggers(options.functionsFolder, pool.names()),
    now: ground.now,
    fire: (name, event) => pool.call(name, event, { source: 'wx_trigger' }),
    onFailure: (_, error) => log.failure(error),
  });
  closers.add(() => timers.close());
  return { wire, pool, timers };
}
