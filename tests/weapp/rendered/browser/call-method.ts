/** What the mini-program defines: its app, a page, a component. */
export type Definition = Record<string, unknown>;

/** Calls a method if there is one. */
export function call(target: Definition, name: string, ...given: unknown[]): void {
  const method = target[name];
  if (typeof method === 'function') (method as (...args: unknown[]) => unknown).apply(target, given);
}
