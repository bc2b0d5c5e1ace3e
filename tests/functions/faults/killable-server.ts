import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { builtFolder } from '../../support/built-parts';
import { closeAtEnd } from '../../support/temporary-folder';

/** One life of the server, from its start to its end. */
export interface Life {
  port: number;
  /** The secret in the printed address; it opens sessions of this life alone. */
  token: string;
  isOver: boolean;
}

/** The built server as `npm start` runs it, over one data folder, life after life. */
export class KillableServer {
  private current: Promise<Life>;
  private begin: (life: Life) => void = () => undefined;
  private isAbandoned = false;
  private process: ChildProcess | undefined;

  constructor(
    private readonly dataFolder: string,
    private readonly environment: Record<string, string> = {},
  ) {
    this.current = this.nextLife();
    closeAtEnd(() => {
      this.isAbandoned = true;
      this.process?.kill('SIGKILL');
    });
  }

  /**
   * The life that is running, or the next one when none is.
   * @throws Error after the last test, so that nobody waits for a server that will not come back
   */
  async life(): Promise<Life> {
    if (this.isAbandoned) throw new Error('the server was given up');
    return this.current;
  }

  /** @throws Error with what the server printed when it did not start */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [path.join(builtFolder, 'main.js')], {
      env: { ...process.env, ...this.environment, ANXIN_DATA: this.dataFolder, ANXIN_PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = child;
    const address = new URL(await printedAddress(child));
    const token = address.searchParams.get('token') ?? '';
    this.begin({ port: Number(address.port), token, isOver: false });
  }

  /** Ends the process without a word, as a power cut would; true when it was still alive. */
  async kill(): Promise<boolean> {
    const child = this.process;
    if (!child || child.exitCode !== null) return false;
    const closed = once(child, 'close');
    const life = await this.current;
    this.current = this.nextLife();
    life.isOver = true;
    child.kill('SIGKILL');
    const [, signal] = (await closed) as [number | null, string | null];
    return signal === 'SIGKILL';
  }

  private nextLife(): Promise<Life> {
    return new Promise((resolve) => {
      this.begin = resolve;
    });
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += String(chunk);
      const found = /http:\S+token=\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', (code) =>
      reject(new Error(`The server ended with ${code}. It printed:\n${printed}`)),
    );
  });
}
