/** The audit's limit of one `setData`. */
const MOST_BYTES = 256 * 1024;

/** What went over the bridge from the logic layer to the view. */
export interface Crossing {
  json: string;
  bytes: number;
  /** What the bridge would have lost or refused. */
  faults: string[];
}

/** Takes a `setData` payload over the bridge: JSON and nothing else survives. */
export function crossBridge(data: unknown): Crossing {
  const faults: string[] = [];
  const json =
    JSON.stringify(data, (key, value: unknown) => {
      const kind = typeof value;
      if (kind === 'object' || kind === 'string' || kind === 'number' || kind === 'boolean') return value;
      faults.push(`"${key}" is ${kind === 'undefined' ? kind : `a ${kind}`}`);
      return null;
    }) ?? 'null';
  const bytes = Buffer.byteLength(json);
  if (bytes > MOST_BYTES) faults.push(`${bytes} bytes are more than ${MOST_BYTES}`);
  return { json, bytes, faults };
}

type Container = Record<string, unknown>;

/** Writes a `setData` payload into data, its keys being paths such as `root.cn[2].cl`; Taro writes `root.cn.[2].cl`. */
export function applyPaths(target: Container, patch: Container): void {
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? path;
    let place = target;
    keys.forEach((key, index) => {
      const next = place[key];
      if (typeof next !== 'object' || next === null) {
        place[key] = /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
      }
      place = place[key] as Container;
    });
    place[last] = value;
  }
}
