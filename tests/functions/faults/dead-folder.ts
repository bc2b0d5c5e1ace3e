import fs from 'node:fs';
import path from 'node:path';

import type { Receipt } from '@shared/domain/receipt';
import type { Tally } from '@shared/domain/tally';
import { openDatabase, type CollectionDefinitions } from '../../../src/local/database';
import { projectRoot } from '../../support/built-parts';
import { contradictionsOf } from './signing-class';

/** What lay on the disk in the moment the server died. */
export interface Remains {
  receiptIds: Set<string>;
  contradictions: string[];
}

const { collections } = JSON.parse(
  fs.readFileSync(path.join(projectRoot, 'config', 'cloud', 'database.json'), 'utf8'),
) as { collections: CollectionDefinitions };

/** Reads a copy of a dead server's database: the original is left for the next server to recover by itself. */
export async function inspectRemains(dataFolder: string, copyFolder: string): Promise<Remains> {
  fs.rmSync(copyFolder, { recursive: true, force: true });
  fs.mkdirSync(copyFolder);
  for (const name of ['cloud.db', 'cloud.db-wal']) {
    const file = path.join(dataFolder, name);
    if (fs.existsSync(file)) fs.copyFileSync(file, path.join(copyFolder, name));
  }
  const database = openDatabase({ file: path.join(copyFolder, 'cloud.db'), collections, now: Date.now });
  try {
    const all = { query: {}, limit: 1000 };
    const receipts = (await database.get({ collectionName: 'receipts', ...all })) as unknown as Receipt[];
    const tallies = (await database.get({ collectionName: 'tallies', ...all })) as unknown as Tally[];
    const receiptIds = new Set(receipts.map(({ _id }) => _id));
    return { receiptIds, contradictions: contradictionsOf(tallies, receipts) };
  } finally {
    database.close();
  }
}
