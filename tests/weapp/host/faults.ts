/** What went wrong inside the mini-program. The phone only logs it; here it fails the test at the next settling. */
export class Faults {
  readonly #found: string[] = [];

  add(where: string, problem: unknown): void {
    this.#found.push(`${where}: ${described(problem)}`);
  }

  /** Runs something of the mini-program's; what it throws is noted and goes no further. */
  guard<T>(where: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      this.add(where, error);
      return undefined;
    }
  }

  /** @throws Error with everything found since it was last asked. */
  throwIfAny(): void {
    const found = this.#found.splice(0);
    if (found.length > 0) throw new Error(`the mini-program failed:\n${found.join('\n')}`);
  }
}

/** Errors of the mini-program are of its own world, so `instanceof` knows none of them. */
function described(problem: unknown): string {
  if (typeof problem === 'string') return problem;
  if (typeof problem === 'object' && problem !== null && 'stack' in problem) return String(problem.stack);
  return JSON.stringify(problem) ?? String(problem);
}
