import { randomUUID } from 'node:crypto';
import path from 'node:path';

import { callEnvironment, platformEvent } from './call-environment';
import { FunctionFailure, type CallIdentity, type WorkerCall } from './function-call';
import { findFunctionNames, type FunctionSettings } from './function-settings';
import { FunctionWorker } from './function-worker';

/** A call and its reply stay small in the cloud; larger things travel as files. */
const DEFAULT_SIZE_LIMIT = 1024 * 1024;
const DEFAULT_WORKERS_PER_FUNCTION = 2;
/** A thread holds about 30 MB, so one that nobody needed for this long is let go. */
const DEFAULT_IDLE_MS = 5 * 60_000;

export interface FunctionPoolOptions {
  functionsFolder: string;
  /** The built worker-bootstrap.js. */
  bootstrapFile: string;
  settings: Pick<FunctionSettings, 'limitsOf'>;
  /** What every function finds in its environment: the SDK's settings and the keys. Asked at each start. */
  environment: () => Record<string, string>;
  clockOffsetMs?: () => number;
  workersPerFunction?: number;
  idleMs?: number;
  /** In bytes of JSON, for an event and for a reply. */
  sizeLimit?: number;
  onOutput?: (functionName: string, text: string) => void;
}

export interface FunctionPool {
  /** The functions that are there to be called. */
  names(): string[];
  /** @returns what the function returned, as JSON carries it. @throws FunctionFailure */
  call(functionName: string, event: unknown, identity: CallIdentity): Promise<unknown>;
  /** How many threads are alive now. */
  workerCount(): number;
  /** Ends every thread; calls that wait are answered with a FunctionFailure. */
  close(): Promise<void>;
}

interface WaitingCall {
  call: WorkerCall;
  resolve: (reply: string) => void;
  reject: (failure: unknown) => void;
}

interface Lane {
  name: string;
  waiting: WaitingCall[];
  busy: Set<FunctionWorker>;
  idle: { worker: FunctionWorker; retire: NodeJS.Timeout }[];
}

/** Threads that run the built functions, one call in flight each, started when first needed. */
export function openFunctionPool(options: FunctionPoolOptions): FunctionPool {
  return new Pool(options);
}

class Pool implements FunctionPool {
  readonly #options: FunctionPoolOptions;
  readonly #lanes: Map<string, Lane>;
  #isClosed = false;

  constructor(options: FunctionPoolOptions) {
    this.#options = options;
    this.#lanes = new Map(
      findFunctionNames(options.functionsFolder).map((name) => [
        name,
        { name, waiting: [], busy: new Set(), idle: [] },
      ]),
    );
  }

  names(): string[] {
    return [...this.#lanes.keys()];
  }

  workerCount(): number {
    return [...this.#lanes.values()].reduce((sum, lane) => sum + lane.busy.size + lane.idle.length, 0);
  }

  async call(functionName: string, event: unknown, identity: CallIdentity): Promise<unknown> {
    const lane = this.#lanes.get(functionName);
    if (!lane) throw new FunctionFailure('unknown-function', functionName, 'there is no such function');
    if (this.#isClosed) throw new FunctionFailure('closed', functionName, 'the pool is closed');
    const json = JSON.stringify(platformEvent(event, identity));
    this.#requireSize('event-too-large', functionName, json);
    const reply = await new Promise<string>((resolve, reject) => {
      const call = {
        requestId: randomUUID(),
        event: json,
        identity: callEnvironment(identity),
        clockOffsetMs: this.#options.clockOffsetMs?.() ?? 0,
      };
      lane.waiting.push({ call, resolve, reject });
      this.#dispatch(lane);
    });
    this.#requireSize('reply-too-large', functionName, reply);
    return JSON.parse(reply) as unknown;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const ending: Promise<void>[] = [];
    for (const lane of this.#lanes.values()) {
      const failure = new FunctionFailure('closed', lane.name, 'the pool is closing');
      lane.waiting.splice(0).forEach((waiting) => waiting.reject(failure));
      lane.idle.splice(0).forEach(({ worker, retire }) => {
        clearTimeout(retire);
        ending.push(worker.stop());
      });
      lane.busy.forEach((worker) => ending.push(worker.stop()));
    }
    await Promise.all(ending);
  }

  #dispatch(lane: Lane): void {
    while (lane.waiting.length > 0) {
      const worker = this.#takeWorker(lane);
      if (!worker) return;
      const waiting = lane.waiting.shift();
      if (waiting) void this.#run(lane, worker, waiting);
    }
  }

  #takeWorker(lane: Lane): FunctionWorker | undefined {
    for (let idle = lane.idle.pop(); idle; idle = lane.idle.pop()) {
      clearTimeout(idle.retire);
      if (idle.worker.isAlive) return idle.worker;
    }
    const limit = this.#options.workersPerFunction ?? DEFAULT_WORKERS_PER_FUNCTION;
    return lane.busy.size < limit ? this.#startWorker(lane) : undefined;
  }

  async #run(lane: Lane, worker: FunctionWorker, { call, resolve, reject }: WaitingCall): Promise<void> {
    lane.busy.add(worker);
    try {
      resolve(await worker.run(call));
    } catch (failure) {
      reject(failure);
    }
    lane.busy.delete(worker);
    if (this.#isClosed) return;
    if (worker.isAlive) this.#rest(lane, worker);
    this.#dispatch(lane);
  }

  #rest(lane: Lane, worker: FunctionWorker): void {
    const retire = setTimeout(() => {
      lane.idle = lane.idle.filter((idle) => idle.worker !== worker);
      void worker.stop();
    }, this.#options.idleMs ?? DEFAULT_IDLE_MS);
    retire.unref();
    lane.idle.push({ worker, retire });
  }

  #startWorker(lane: Lane): FunctionWorker {
    return new FunctionWorker({
      bootstrapFile: this.#options.bootstrapFile,
      task: {
        functionName: lane.name,
        bundleFile: path.resolve(this.#options.functionsFolder, lane.name, 'index.js'),
        ...this.#options.settings.limitsOf(lane.name),
      },
      // Functions in the cloud run in UTC.
      environment: { ...this.#options.environment(), TZ: 'UTC' },
      onOutput: (text) => this.#options.onOutput?.(lane.name, text),
    });
  }

  #requireSize(kind: 'event-too-large' | 'reply-too-large', functionName: string, json: string): void {
    const limit = this.#options.sizeLimit ?? DEFAULT_SIZE_LIMIT;
    const size = Buffer.byteLength(json);
    if (size > limit) throw new FunctionFailure(kind, functionName, `${size} bytes, the limit is ${limit}`);
  }
}
