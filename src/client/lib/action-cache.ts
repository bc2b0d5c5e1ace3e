import type { ActionInput, ActionOutput } from '@shared/contracts';
import { ACTIONS, type ActionName } from '@shared/domain/actions';
import { callAction } from './cloud-client';
import { createStore, type Store } from './store';
import { readStored, writeStored } from './storage';

/** What is known of one action with one input. */
export interface Known<T> {
  data: T | null;
  /** When the server said so, by this phone's clock; null when it comes from an earlier run or not at all. */
  loadedAt: number | null;
  error: unknown;
  isLoading: boolean;
}

const NOTHING: Known<unknown> = { data: null, loadedAt: null, error: null, isLoading: false };
/** Older than this it is not shown any more, not even for a moment. */
const KEPT_MS = 7 * 24 * 3_600_000;

const stores = new Map<string, Store<Known<unknown>>>();
const underWay = new Map<string, Promise<void>>();

function keyOf(action: ActionName, input: unknown): string {
  return `${action}:${JSON.stringify(input)}`;
}

/** Only what families see is kept on the phone: a class list on a lost phone would be a leaked class list. */
function isKept(action: ActionName): boolean {
  return ACTIONS[action].fn === 'family';
}

/** The shared knowledge of one action with one input, starting from what an earlier run kept. */
export function knownOf<A extends ActionName>(
  action: A,
  input: ActionInput<A>,
): Store<Known<ActionOutput<A>>> {
  const key = keyOf(action, input);
  let store = stores.get(key);
  if (!store) {
    store = createStore<Known<unknown>>({ ...NOTHING, data: isKept(action) ? keptData(key) : null });
    stores.set(key, store);
  }
  // One key, one action: what is stored under it is that action's output.
  return store as Store<Known<ActionOutput<A>>>;
}

function keptData(key: string): unknown {
  const kept = readStored('cache', key) as { savedAt?: unknown; data?: unknown } | undefined;
  if (typeof kept?.savedAt !== 'number' || Date.now() - kept.savedAt > KEPT_MS) return null;
  return kept.data ?? null;
}

/** Asks the server; askers at the same time share one request. What was known stays while it loads, or fails. */
export function loadAction<A extends ActionName>(action: A, input: ActionInput<A>): Promise<void> {
  const key = keyOf(action, input);
  const running = underWay.get(key);
  if (running) return running;
  const work = askServer(action, input, key).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

async function askServer<A extends ActionName>(action: A, input: ActionInput<A>, key: string): Promise<void> {
  const store = knownOf(action, input);
  if (!store.get().data) store.set({ ...store.get(), isLoading: true });
  try {
    const data = await callAction(action, input);
    const before = store.get().data;
    // The same answer again renders nothing again.
    const isSame = JSON.stringify(before) === JSON.stringify(data);
    store.set({ data: isSame ? before : data, loadedAt: Date.now(), error: null, isLoading: false });
    if (!isSame) keep(action, key, data);
  } catch (error) {
    store.set({ ...store.get(), error, isLoading: false });
  }
}

function keep(action: ActionName, key: string, data: unknown): void {
  if (!isKept(action)) return;
  try {
    writeStored('cache', key, { savedAt: Date.now(), data });
  } catch {
    // Without room the next start is slower, that is all.
  }
}

/** Marks what is known of these actions as outdated, after something was done that changes it. */
export function outdate(...actions: ActionName[]): void {
  for (const [key, store] of stores) {
    const isOfThese = actions.some((action) => key.startsWith(`${action}:`));
    if (isOfThese) store.set({ ...store.get(), loadedAt: null });
  }
}
