import fs from 'node:fs';

/** Above this the log of earlier runs is dropped at a start. */
const KEPT_BYTES = 5 * 1024 * 1024;

/** What functions print and why calls failed: for whoever develops, never for a family. */
export interface FunctionLog {
  write(text: string): void;
  failure(error: unknown): void;
}

/** Opens the log; `onFailure` is told of each failure as well. */
export function openLog(file: string, onFailure?: (error: unknown) => void): FunctionLog {
  if (fs.existsSync(file) && fs.statSync(file).size > KEPT_BYTES) fs.rmSync(file);
  const write = (text: string): void => {
    try {
      fs.appendFileSync(file, text.endsWith('\n') ? text : `${text}\n`, { mode: 0o600 });
    } catch {
      // On a full disk the line is lost; families are served all the same.
    }
  };
  return {
    write,
    failure(error) {
      write(error instanceof Error ? (error.stack ?? error.message) : String(error));
      onFailure?.(error);
    },
  };
}
