/**
 * Every person has a phone of their own. In one browser they share one storage, so what the app kept for
 * one person is put aside before it opens for the next: a queue of the grandmother's is not sent by the teacher.
 */
const OWN = 'anxin-shell:';
const CURRENT = `${OWN}phone-in-hand`;
const TRIAL = `${OWN}trial`;

function stashOf(key: string): string {
  return `${OWN}phone:${key}`;
}

function appEntries(storage: Storage): [string, string][] {
  return Object.keys(storage)
    .filter((name) => !name.startsWith(OWN))
    .map((name) => [name, storage.getItem(name) ?? '']);
}

/** Puts the phone of the last person aside and takes up that of `key`. The app must not be open meanwhile. */
export function takeUpPhone(storage: Storage, trialId: string, key: string): void {
  // A trial that began anew has no use for what the last one left on its phones.
  if (storage.getItem(TRIAL) !== trialId) storage.clear();
  storage.setItem(TRIAL, trialId);
  const last = storage.getItem(CURRENT);
  if (last === key) return;
  const entries = appEntries(storage);
  if (last !== null) storage.setItem(stashOf(last), JSON.stringify(entries));
  entries.forEach(([name]) => storage.removeItem(name));
  const kept = JSON.parse(storage.getItem(stashOf(key)) ?? '[]') as [string, string][];
  kept.forEach(([name, value]) => storage.setItem(name, value));
  storage.removeItem(stashOf(key));
  storage.setItem(CURRENT, key);
}
