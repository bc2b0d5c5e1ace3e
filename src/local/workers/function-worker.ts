import { Worker } from 'node:worker_threads';

import { FunctionFailure, type WorkerAnswer, type WorkerCall, type WorkerTask } from './function-call';

/** A cold start that takes longer than this is a bundle that hangs while loading. */
const START_LIMIT_MS = 20_000;

export interface WorkerOptions {
  bootstrapFile: string;
  task: WorkerTask;
  environment: Record<string, string>;
  onOutput: (text: string) => void;
}

type Listener = (answer: WorkerAnswer | FunctionFailure) => void;

/**
 * One thread with one function in it. It has one call in flight at most; a call that overruns its
 * time or breaks the thread ends the thread, and the pool starts another when one is needed.
 */
export class FunctionWorker {
  readonly #worker: Worker;
  readonly #task: WorkerTask;
  readonly #started: Promise<void>;
  #listener: Listener | undefined;
  #isAlive = true;

  constructor(options: WorkerOptions) {
    this.#task = options.task;
    this.#worker = new Worker(options.bootstrapFile, {
      workerData: options.task,
      // Not the gateway's own environment: a function sees what the cloud would give it.
      env: options.environment,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.task.memoryMB },
    });
    this.#worker.stdout.on('data', (chunk: Buffer) => options.onOutput(String(chunk)));
    this.#worker.stderr.on('data', (chunk: Buffer) => options.onOutput(String(chunk)));
    this.#worker.on('message', (answer: WorkerAnswer) => this.#tell(answer));
    this.#worker.on('error', (error) => this.#end(error.stack ?? error.message));
    this.#worker.on('exit', (code) => this.#end(`the worker ended with code ${code}`));
    this.#started = this.#waitUntilReady();
    // A failed start is told to the call that waits for it; without one it is not an unhandled rejection.
    this.#started.catch(() => undefined);
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** @returns the reply as JSON. @throws FunctionFailure */
  async run(call: WorkerCall): Promise<string> {
    await this.#started;
    const answer = await this.#next(this.#task.timeoutMs, `no reply within ${this.#task.timeoutMs} ms`, () =>
      this.#worker.postMessage(call),
    );
    if (answer.kind === 'answered') return answer.reply;
    throw this.#failure('threw', answer.kind === 'threw' ? answer.detail : answer.kind);
  }

  async stop(): Promise<void> {
    this.#isAlive = false;
    await this.#worker.terminate();
  }

  async #waitUntilReady(): Promise<void> {
    const answer = await this.#next(START_LIMIT_MS, `did not load within ${START_LIMIT_MS} ms`);
    if (answer.kind === 'ready') return;
    void this.stop();
    throw this.#failure('crashed', answer.kind === 'unloadable' ? answer.detail : answer.kind);
  }

  #next(limitMs: number, overrun: string, begin?: () => void): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#tell(this.#failure('timed-out', overrun));
        void this.stop();
      }, limitMs);
      this.#listener = (answer) => {
        clearTimeout(timer);
        if (answer instanceof FunctionFailure) reject(answer);
        else resolve(answer);
      };
      if (!this.#isAlive) this.#tell(this.#failure('crashed', 'the worker is gone'));
      else begin?.();
    });
  }

  #tell(answer: WorkerAnswer | FunctionFailure): void {
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.(answer);
  }

  #end(detail: string): void {
    this.#isAlive = false;
    this.#tell(this.#failure('crashed', detail));
  }

  #failure(kind: 'crashed' | 'timed-out' | 'threw', detail: string): FunctionFailure {
    return new FunctionFailure(kind, this.#task.functionName, detail);
  }
}
