import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a module is the program that was started, and not imported by another. Give it `import.meta.url`. */
export function isProgram(moduleUrl) {
  const [, started] = process.argv;
  return started !== undefined && fs.realpathSync(started) === fileURLToPath(moduleUrl);
}
