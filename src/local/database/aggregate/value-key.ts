import { encodeEjson } from '../ejson';
import type { Value } from '../value';

/** A text that two values share exactly when MongoDB groups them together. */
export function valueKey(value: Value): string {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number') return `n${value + 0}`;
  return encodeEjson(value).replaceAll('{"$numberDouble":"-0.0"}', '{"$numberInt":"0"}');
}
