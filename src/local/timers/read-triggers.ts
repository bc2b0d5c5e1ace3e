import fs from 'node:fs';
import path from 'node:path';

import { parseCron, type Cron } from './cron';

export interface Trigger {
  functionName: string;
  triggerName: string;
  cron: Cron;
}

interface TriggerEntry {
  name?: unknown;
  type?: unknown;
  config?: unknown;
}

/**
 * Reads the trigger of each function from its `config.json`.
 * @throws Error that names the function when the cloud would refuse the file: it takes one trigger a function.
 */
export function readTriggers(functionsFolder: string, functionNames: string[]): Trigger[] {
  return functionNames.flatMap((functionName) => {
    const file = path.join(functionsFolder, functionName, 'config.json');
    if (!fs.existsSync(file)) return [];
    const { triggers = [] } = JSON.parse(fs.readFileSync(file, 'utf8')) as { triggers?: TriggerEntry[] };
    if (triggers.length > 1) {
      throw new Error(
        `${functionName}: the cloud allows one trigger a function, config.json has ${triggers.length}.`,
      );
    }
    return triggers.map((entry) => readTrigger(functionName, entry));
  });
}

function readTrigger(functionName: string, { name, type, config }: TriggerEntry): Trigger {
  if (type !== 'timer') throw new Error(`${functionName}: the only type of trigger is "timer".`);
  if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,59}$/.test(name)) {
    throw new Error(
      `${functionName}: a trigger's name starts with a letter and has at most 60 of A-Z a-z 0-9 - _.`,
    );
  }
  if (typeof config !== 'string')
    throw new Error(`${functionName}: the trigger's config is a timer expression.`);
  try {
    return { functionName, triggerName: name, cron: parseCron(config) };
  } catch (error) {
    throw new Error(`${functionName}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
