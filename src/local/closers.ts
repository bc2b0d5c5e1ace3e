/** Ends what was started, last first, also when a later start fails. */
export class Closers {
  readonly #closers: (() => void | Promise<void>)[] = [];

  add(close: () => void | Promise<void>): void {
    this.#closers.unshift(close);
  }

  async run(): Promise<void> {
    for (const close of this.#closers.splice(0)) await close();
  }
}
