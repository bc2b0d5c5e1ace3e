import { invalidParam, unsupported } from '../errors';
import { isObject, type Value } from '../value';
import type { Evaluate } from './evaluation';

type Compile = (expression: Value) => Evaluate;
type DateOperator = (operand: Value, compile: Compile) => Evaluate;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Parts of a date; the operand is a date, or `{ date, timezone }` with `+08:00`, `UTC` or `Asia/Shanghai`. */
export const dateOperators: Readonly<Record<string, DateOperator>> = {
  $year: partOfDate((date) => date.getUTCFullYear()),
  $month: partOfDate((date) => date.getUTCMonth() + 1),
  $dayOfMonth: partOfDate((date) => date.getUTCDate()),
  $dayOfWeek: partOfDate((date) => date.getUTCDay() + 1),
  $hour: partOfDate((date) => date.getUTCHours()),
  $minute: partOfDate((date) => date.getUTCMinutes()),
  $second: partOfDate((date) => date.getUTCSeconds()),
  $millisecond: partOfDate((date) => date.getUTCMilliseconds()),
  $dateToString: compileDateToString,
};

function partOfDate(read: (local: Date) => number): DateOperator {
  return (operand, compile) => {
    const isParts = isObject(operand) && 'date' in operand;
    const date = compile(isParts ? (operand.date as Value) : operand);
    const timezone = isParts && operand.timezone !== undefined ? compile(operand.timezone) : undefined;
    return (scope) => {
      const local = toLocal(date(scope), timezone?.(scope));
      return local ? read(local) : null;
    };
  };
}

/** The instant moved so that its UTC fields read as the local ones; undefined for a null or missing date. */
function toLocal(date: Value | undefined, timezone: Value | undefined): Date | undefined {
  if (date === undefined || date === null) return undefined;
  if (!(date instanceof Date)) throw invalidParam('a date operator needs a date');
  return new Date(date.getTime() + offsetMs(timezone));
}

function offsetMs(timezone: Value | undefined): number {
  if (timezone === undefined || timezone === 'UTC' || timezone === 'GMT') return 0;
  if (timezone === 'Asia/Shanghai') return 8 * HOUR_MS;
  const offset = typeof timezone === 'string' ? /^([+-])(\d{2}):?(\d{2})?$/.exec(timezone) : null;
  if (!offset) throw unsupported(`timezone ${JSON.stringify(timezone)}`);
  const [, sign, hours, minutes] = offset;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS);
}

function compileDateToString(operand: Value, compile: Compile): Evaluate {
  if (!isObject(operand) || operand.date === undefined) throw invalidParam('$dateToString needs a date');
  const format = operand.format ?? '%Y-%m-%dT%H:%M:%S.%LZ';
  if (typeof format !== 'string') throw invalidParam('$dateToString needs a format as a string');
  formatDate(new Date(0), format);
  const date = compile(operand.date);
  const timezone = operand.timezone === undefined ? undefined : compile(operand.timezone);
  const onNull = operand.onNull === undefined ? undefined : compile(operand.onNull);
  return (scope) => {
    const local = toLocal(date(scope), timezone?.(scope));
    if (local) return formatDate(local, format);
    return onNull ? onNull(scope) : null;
  };
}

function formatDate(local: Date, format: string): string {
  return format.replace(/%(.?)/g, (_whole, specifier: string) => {
    switch (specifier) {
      case 'Y':
        return String(local.getUTCFullYear()).padStart(4, '0');
      case 'm':
        return twoDigits(local.getUTCMonth() + 1);
      case 'd':
        return twoDigits(local.getUTCDate());
      case 'H':
        return twoDigits(local.getUTCHours());
      case 'M':
        return twoDigits(local.getUTCMinutes());
      case 'S':
        return twoDigits(local.getUTCSeconds());
      case 'L':
        return String(local.getUTCMilliseconds()).padStart(3, '0');
      case '%':
        return '%';
      default:
        throw unsupported(`$dateToString %${specifier}`);
    }
  });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
