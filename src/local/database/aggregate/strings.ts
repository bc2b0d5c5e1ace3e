import { invalidParam } from '../errors';
import { compareStrings } from '../order';
import type { Value } from '../value';
import type { PlainOperator } from './evaluation';

const MANY = Number.MAX_SAFE_INTEGER;

/** Text; lengths and places count code points. */
export const stringOperators: Readonly<Record<string, PlainOperator>> = {
  $concat: {
    operands: [0, MANY],
    apply: (parts) => {
      if (parts.some((part) => part === undefined || part === null)) return null;
      return parts.map((part) => asString('$concat', part)).join('');
    },
  },
  $toLower: { operands: [1, 1], apply: ([text]) => changeAsciiCase('$toLower', text, /[A-Z]+/g, 'lower') },
  $toUpper: { operands: [1, 1], apply: ([text]) => changeAsciiCase('$toUpper', text, /[a-z]+/g, 'upper') },
  $strLenCP: { operands: [1, 1], apply: ([text]) => [...asString('$strLenCP', text)].length },
  $strcasecmp: {
    operands: [2, 2],
    apply: ([a, b]) => {
      const [left, right] = [a, b].map((text) => changeAsciiCase('$strcasecmp', text, /[a-z]+/g, 'upper'));
      return Math.sign(compareStrings(left ?? '', right ?? ''));
    },
  },
  $substrCP: {
    operands: [3, 3],
    apply: ([text, from, count]) => {
      if (text === undefined || text === null) return '';
      if (!isPlace(from) || !isPlace(count))
        throw invalidParam('$substrCP needs a start and a count, 0 or more');
      return [...asString('$substrCP', text)].slice(from, from + count).join('');
    },
  },
  $split: {
    operands: [2, 2],
    apply: ([text, separator]) => {
      if (text === undefined || text === null || separator === undefined || separator === null) return null;
      if (separator === '') throw invalidParam('$split needs a nonempty separator');
      return asString('$split', text).split(asString('$split', separator));
    },
  },
};

function asString(name: string, value: Value | undefined): string {
  if (typeof value !== 'string') throw invalidParam(`${name} only supports strings`);
  return value;
}

function isPlace(value: Value | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** MongoDB changes the case of ASCII letters only; null and missing give the empty string. */
function changeAsciiCase(
  name: string,
  text: Value | undefined,
  letters: RegExp,
  to: 'lower' | 'upper',
): string {
  if (text === undefined || text === null) return '';
  return asString(name, text).replace(letters, (run) =>
    to === 'lower' ? run.toLowerCase() : run.toUpperCase(),
  );
}
