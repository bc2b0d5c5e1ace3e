import { randomBytes } from 'node:crypto';
import fs from 'node:fs';

/** What the functions of this machine get in their environment, and what this trial is told apart by. */
export interface LocalKeys {
  /** 32 random bytes in base64 under each name, as an operator would set them in the cloud. */
  functionKeys: Record<string, string>;
  /** 32 random bytes in base64; signs the links to files. */
  fileSecret: string;
  /** Another one after each reset. Not secret. */
  trialId: string;
}

/** Reads the keys of a data folder, and makes those that are missing. The file is its owner's alone (mode 600). */
export function openKeys(file: string, keyNames: readonly string[]): LocalKeys {
  const known = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<LocalKeys>) : {};
  const keys: LocalKeys = {
    functionKeys: Object.fromEntries(keyNames.map((name) => [name, known.functionKeys?.[name] ?? newKey()])),
    fileSecret: known.fileSecret ?? newKey(),
    trialId: known.trialId ?? randomBytes(4).toString('hex'),
  };
  const draft = `${file}.draft`;
  fs.writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return keys;
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
