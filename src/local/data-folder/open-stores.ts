import { readFileSync } from 'node:fs';
import path from 'node:path';

import { openDatabase, type CollectionDefinitions, type DocumentDatabase } from '../database';
import { createMessageRecorder, type MessageRecorder } from '../messages';
import { openFileVault, type ClientFileRules, type FileVault } from '../storage';

export interface Stores {
  database: DocumentDatabase;
  files: FileVault;
  messages: MessageRecorder;
}

export interface StoresOptions {
  dataFolder: string;
  databaseFile: string;
  /** Holds database.json and storage-rules.json. */
  configFolder: string;
  fileSecret: string;
  now: () => number;
}

/** Opens what a trial keeps, under the rules of the config files. Only the database has to be closed. */
export function openStores({
  dataFolder,
  databaseFile,
  configFolder,
  fileSecret,
  now,
}: StoresOptions): Stores {
  const { collections } = readConfig<{ collections: CollectionDefinitions }>(configFolder, 'database.json');
  return {
    files: openFileVault({
      folder: path.join(dataFolder, 'files'),
      rules: readConfig<ClientFileRules>(configFolder, 'storage-rules.json'),
      now,
      secret: fileSecret,
    }),
    messages: createMessageRecorder({ now, file: path.join(dataFolder, 'messages.jsonl') }),
    database: openDatabase({ file: databaseFile, collections, now }),
  };
}

function readConfig<T>(configFolder: string, name: string): T {
  return JSON.parse(readFileSync(path.join(configFolder, name), 'utf8')) as T;
}
