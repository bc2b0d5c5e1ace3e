import type { ValueObject } from '../../../src/local/database';
import type { LocalCloud, LocalCloudOptions } from '../../../src/local/local-cloud';
import type { RequestInfo, WireSeams } from '../../../src/local/wire';
import { startTestCloud as startCloud } from '../../support/start-test-cloud';

/** The running cloud as function tests use it. */
export interface TestCloud {
  call(fn: string, event: unknown, identity: { openid: string }): Promise<unknown>;
  putFile(openid: string, path: string, bytes: Uint8Array): Promise<string>;
  hasFile(fileId: string): Promise<boolean>;
  insert(collectionName: string, document: ValueObject): Promise<void>;
  personKey: Uint8Array;
  fireTimer(name: string): Promise<unknown>;
  setClockOffset(offsetMs: number): void;
  /** What happens to the functions' database requests from now on. */
  setSeams(seams: WireSeams): void;
  resetRequestCounts(): void;
  totalRequests(): number;
  /** What is stored, past every function: up to 1,000 documents. */
  documents<T>(collectionName: string, query?: ValueObject): Promise<T[]>;
  /** The cloud beneath, for tests that break it. */
  local: LocalCloud;
}

export async function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  let seams: WireSeams = {};
  const cloud = await startCloud({
    ...options,
    seams: {
      beforeRequest: (info: RequestInfo) => seams.beforeRequest?.(info),
      afterRequest: (info: RequestInfo) => seams.afterRequest?.(info),
    },
  });
  return {
    call: (fn, event, identity) => cloud.call(fn, event, identity),
    putFile: async (openid, path, bytes) => {
      const { fileId } = await cloud.files.putFromClient({ openid, path, bytes });
      return fileId;
    },
    hasFile: (fileId) =>
      cloud.files.get(fileId).then(
        () => true,
        () => false,
      ),
    insert: async (collectionName, document) => {
      await cloud.database.insert({ collectionName, documents: [document] });
    },
    personKey: Buffer.from(cloud.functionKeys.ANXIN_PERSON_KEY ?? '', 'base64'),
    fireTimer: (name) => cloud.fireTimer(name),
    setClockOffset: (offsetMs) => cloud.setClockOffset(offsetMs),
    setSeams: (next) => {
      seams = next;
    },
    resetRequestCounts: () => cloud.resetRequestCounts(),
    totalRequests: () => Object.values(cloud.requestCounts()).reduce((sum, count) => sum + count, 0),
    documents: async <T>(collectionName: string, query: ValueObject = {}) =>
      (await cloud.database.get({ collectionName, query, limit: 1000 })) as unknown as T[],
    local: cloud,
  };
}
