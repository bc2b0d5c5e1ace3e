import type { LogEntry } from '../ports';

/**
 * An error as it may be logged: its name, code and where it was thrown. Its message stays out, since messages of
 * databases and parsers quote the data they stumbled over.
 */
export function describeError(error: unknown): NonNullable<LogEntry['error']> {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const code = (error as { errCode?: unknown }).errCode ?? (error as { code?: unknown }).code;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: stack.slice(0, 8).map((line) => line.trim()),
  };
}
