import fs from 'node:fs';
import path from 'node:path';

export interface FunctionLimits {
  timeoutMs: number;
  memoryMB: number;
}

/** What `config/cloud/functions.json` says: the limits of each function and the keys they all get. */
export interface FunctionSettings {
  keyNames: string[];
  limitsOf(functionName: string): FunctionLimits;
}

interface LimitsEntry {
  timeoutSeconds?: number;
  memoryMB?: number;
}

interface SettingsFile {
  keys: string[];
  default: Required<LimitsEntry>;
  functions: Record<string, LimitsEntry>;
}

/** The longest timeout that WeChat DevTools' page accepts. */
const LONGEST_TIMEOUT_SECONDS = 60;

/** @throws Error when a limit is beyond what the cloud would accept. */
export function readFunctionSettings(file: string): FunctionSettings {
  const settings = JSON.parse(fs.readFileSync(file, 'utf8')) as SettingsFile;
  for (const [name, entry] of Object.entries(settings.functions)) {
    const seconds = entry.timeoutSeconds ?? settings.default.timeoutSeconds;
    if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS)) {
      throw new Error(`${path.basename(file)}: "${name}" asks for ${seconds} s; the cloud allows 1 to 60 s.`);
    }
  }
  return {
    keyNames: settings.keys,
    limitsOf(functionName) {
      const { timeoutSeconds, memoryMB } = { ...settings.default, ...settings.functions[functionName] };
      return { timeoutMs: timeoutSeconds * 1000, memoryMB };
    },
  };
}

/** The functions that are built: folders that hold an index.js, in alphabetical order. */
export function findFunctionNames(functionsFolder: string): string[] {
  if (!fs.existsSync(functionsFolder)) return [];
  return fs
    .readdirSync(functionsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => fs.existsSync(path.join(functionsFolder, name, 'index.js')))
    .sort();
}
