/**
 * Runs inside a worker thread: loads one function's bundle and answers its calls one after another.
 * Built as a file of its own, because a worker starts from a file.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

import { isCallVariable } from './call-environment';
import type { WorkerAnswer, WorkerCall, WorkerTask } from './function-call';
import { installMovableClock } from './shift-clock';

type FunctionMain = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (!port) throw new Error('The worker bootstrap runs only inside a worker thread.');
const task = workerData as WorkerTask;
const setClockOffset = installMovableClock();

function answer(message: WorkerAnswer): void {
  port?.postMessage(message);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function removeCallVariables(): void {
  for (const key of Object.keys(process.env)) if (isCallVariable(key)) delete process.env[key];
}

function contextOf(call: WorkerCall): Record<string, unknown> {
  return {
    request_id: call.requestId,
    function_name: task.functionName,
    memory_limit_in_mb: task.memoryMB,
    time_limit_in_ms: task.timeoutMs,
  };
}

async function runCall(main: FunctionMain, call: WorkerCall): Promise<WorkerAnswer> {
  removeCallVariables();
  Object.assign(process.env, call.identity);
  setClockOffset(call.clockOffsetMs);
  try {
    const result = await main(JSON.parse(call.event), contextOf(call));
    return { kind: 'answered', reply: (JSON.stringify(result) as string | undefined) ?? 'null' };
  } catch (error) {
    return { kind: 'threw', detail: describe(error) };
  } finally {
    removeCallVariables();
  }
}

function loadMain(): FunctionMain {
  if (new Date().getTimezoneOffset() !== 0) throw new Error('Functions run in UTC: start with TZ=UTC.');
  const bundle = createRequire(task.bundleFile)(task.bundleFile) as { main?: unknown };
  if (typeof bundle.main !== 'function') throw new Error(`${task.bundleFile} exports no main function.`);
  return bundle.main as FunctionMain;
}

try {
  const main = loadMain();
  port.on('message', (call: WorkerCall) => void runCall(main, call).then(answer));
  answer({ kind: 'ready' });
} catch (error) {
  answer({ kind: 'unloadable', detail: describe(error) });
}
