/** A place in a value: the keys that lead to it. */
export type Place = readonly (string | number)[];

/** Every place in a value that holds something `is` accepts, the value itself included. */
export function placesWhere(value: unknown, is: (inner: unknown) => boolean, at: Place = []): Place[] {
  const here = is(value) ? [at] : [];
  if (value === null || typeof value !== 'object') return here;
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [...here, ...keys.flatMap((key) => placesWhere(valueAt(value, [key]), is, [...at, key]))];
}

export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** A copy of the value with what `place` holds changed; `undefined` takes the key away. */
export function withChange(value: unknown, place: Place, change: (inner: unknown) => unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  const inner = withChange(copy[key], rest, change);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

export function isPlainObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
