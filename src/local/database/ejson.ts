import { invalidParam } from './errors';
import { Binary, isObject, Pattern, type Value, type ValueObject } from './value';

const INT32_MAX = 2_147_483_647;
const INT32_MIN = -2_147_483_648;

type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/**
 * Reads what wx-server-sdk sends: canonical or relaxed MongoDB Extended JSON.
 * `$tcb_server_date` becomes `nowMs` plus its offset (milliseconds), so that the server's clock decides.
 * Types the local cloud does not keep (`$oid`, `$timestamp`, …) are refused by name with INVALID_PARAM.
 */
export function decodeEjson(text: string, nowMs: number): Value {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    throw invalidParam('request carries malformed JSON');
  }
  return decode(parsed, nowMs);
}

function decode(json: Json, nowMs: number): Value {
  if (Array.isArray(json)) return json.map((item) => decode(item, nowMs));
  if (typeof json !== 'object' || json === null) return json;
  const keys = Object.keys(json);
  const first = keys[0];
  if (first !== undefined && first.startsWith('$')) {
    const typed = decodeTyped(first, json, nowMs);
    if (typed !== undefined) return typed;
  }
  const object: ValueObject = {};
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('field name __proto__ is not allowed');
    object[key] = decode(json[key] as Json, nowMs);
  }
  return object;
}

/** A `$`-wrapper of Extended JSON, or undefined when the key is an operator for the caller to read. */
function decodeTyped(key: string, json: { [field: string]: Json }, nowMs: number): Value | undefined {
  const inner = json[key] as Json;
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return decodeNumber(key, inner);
    case '$date':
      return decodeDate(inner, nowMs);
    case '$tcb_server_date': {
      const offset = decode(inner, nowMs);
      const offsetMs = isObject(offset) ? (offset.offset ?? 0) : 0;
      if (typeof offsetMs !== 'number') throw invalidParam('serverDate offset must be a number');
      return new Date(nowMs + offsetMs);
    }
    case '$binary':
      return decodeBinary(inner);
    case '$regularExpression':
      return decodePattern(inner);
    case '$oid':
    case '$timestamp':
    case '$numberDecimal':
    case '$minKey':
    case '$maxKey':
    case '$undefined':
    case '$symbol':
    case '$code':
    case '$dbPointer':
    case '$uuid':
      throw invalidParam(`type ${key} is not supported by the local cloud`);
    default:
      return undefined;
  }
}

function decodeNumber(key: string, inner: Json): number {
  const number = typeof inner === 'string' && inner !== '' ? Number(inner) : Number.NaN;
  if (Number.isNaN(number) && inner !== 'NaN') throw invalidParam(`malformed ${key}`);
  return number;
}

function decodeDate(inner: Json, nowMs: number): Date {
  const at = typeof inner === 'string' ? Date.parse(inner) : decode(inner, nowMs);
  if (typeof at !== 'number' || !Number.isFinite(new Date(at).getTime()))
    throw invalidParam('malformed $date');
  return new Date(at);
}

function decodeBinary(inner: Json): Binary {
  if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
    const { base64, subType } = inner;
    if (typeof base64 === 'string' && typeof subType === 'string') return new Binary(base64, subType);
  }
  throw invalidParam('malformed $binary');
}

function decodePattern(inner: Json): Pattern {
  if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
    const { pattern, options } = inner;
    if (typeof pattern === 'string' && typeof options === 'string') return new Pattern(pattern, options);
  }
  throw invalidParam('malformed $regularExpression');
}

/** Writes canonical Extended JSON, the form the SDK's reader turns back into numbers, dates and bytes. */
export function encodeEjson(value: Value): string {
  return JSON.stringify(toCanonical(value));
}

function toCanonical(value: Value): Json {
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof Binary) return { $binary: { base64: value.base64, subType: value.subType } };
  if (value instanceof Pattern)
    return { $regularExpression: { pattern: value.source, options: value.options } };
  if (Array.isArray(value)) return value.map(toCanonical);
  const json: { [field: string]: Json } = {};
  for (const field of Object.keys(value)) json[field] = toCanonical(value[field] as Value);
  return json;
}

function canonicalNumber(value: number): Json {
  if (!Number.isInteger(value) || Object.is(value, -0)) {
    return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };
  }
  if (value >= INT32_MIN && value <= INT32_MAX) return { $numberInt: String(value) };
  return Number.isSafeInteger(value) ? { $numberLong: String(value) } : { $numberDouble: String(value) };
}
