import type { LogEntry, Logger } from '../ports';

function write(level: 'info' | 'warn' | 'error', entry: LogEntry): void {
  console[level](JSON.stringify({ level, ...entry }));
}

/** One JSON line an event, which the platform's log search reads by field. */
export const logger: Logger = {
  info: (entry) => write('info', entry),
  warn: (entry) => write('warn', entry),
  error: (entry) => write('error', entry),
};
