import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../src/local/local-cloud';
import type { SchoolCloud } from '../functions/support/trial-school';
import { builtFolder, projectRoot } from '../support/built-parts';

const FUNCTIONS = path.join(projectRoot, 'cloudfunctions');
const BARE_WRITE = path.join(projectRoot, 'dist', 'bench', 'bare-write-function.js');

/** A running cloud with the product's own bundles and `bare-write` beside them. */
export interface BenchCloud extends SchoolCloud {
  /** Calls the function that does nothing but write one document. */
  bareWrite(id: string): Promise<unknown>;
  /** How many database requests the work made. */
  requestsOf(work: () => Promise<unknown>): Promise<number>;
}

/** Lends a cloud over an empty folder, for as long as the work takes. */
export async function withBenchCloud<T>(work: (bench: BenchCloud) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'anxin-bench-'));
  let local: LocalCloud | undefined;
  try {
    local = await startLocalCloud({
      dataFolder: path.join(folder, 'data'),
      functionsFolder: gatherFunctions(path.join(folder, 'functions')),
      h5Folder: path.join(projectRoot, 'dist', 'h5'),
      configFolder: path.join(projectRoot, 'config', 'cloud'),
      builtFolder,
      runTimers: 'off',
      onFailure: (error) => process.stderr.write(`${String(error)}\n`),
    });
    await local.database.addCollection('bench');
    return await work(benchOn(local));
  } finally {
    await local?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function gatherFunctions(folder: string): string {
  for (const name of fs.readdirSync(FUNCTIONS)) {
    for (const file of ['index.js', 'config.json'])
      copy(path.join(FUNCTIONS, name, file), folder, name, file);
  }
  copy(BARE_WRITE, folder, 'bare-write', 'index.js');
  return folder;
}

function copy(from: string, folder: string, name: string, file: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.copyFileSync(from, path.join(folder, name, file));
}

function benchOn(local: LocalCloud): BenchCloud {
  const totalRequests = (): number =>
    Object.values(local.requestCounts()).reduce((sum, count) => sum + count, 0);
  return {
    call: (name, event, identity) => local.call(name, event, identity),
    putFile: async (openid, file, bytes) =>
      (await local.files.putFromClient({ openid, path: file, bytes })).fileId,
    insert: async (collectionName, document) => {
      await local.database.insert({ collectionName, documents: [document] });
    },
    personKey: Buffer.from(local.functionKeys.ANXIN_PERSON_KEY ?? '', 'base64'),
    bareWrite: (id) => local.call('bare-write', { id }, { openid: 'oBench' }),
    async requestsOf(work) {
      const before = totalRequests();
      await work();
      return totalRequests() - before;
    },
  };
}
