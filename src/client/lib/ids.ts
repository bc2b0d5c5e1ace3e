/**
 * A new id for a request or a creation: the time, then chance, in letters the contracts allow. Not a secret:
 * who may do what never hangs on it.
 */
export function newId(): string {
  const chance = (): string => Math.floor(Math.random() * 36 ** 8).toString(36);
  return `${Date.now().toString(36)}-${chance()}${chance()}`;
}
