import { invalidParam, unsupported } from './errors';
import type { Pattern } from './value';

/** Where JavaScript and the cloud's PCRE agree on an escape outside and inside a class. */
const SAME_ESCAPES = /^[dDwWbBtnrfv]$/;
const PUNCTUATION = /^[^A-Za-z0-9]$/;
/** PCRE's `\s` is these six characters; JavaScript's is wider. */
const SPACES = ' \\t\\n\\v\\f\\r';
const SYNTAX_CHARACTER = /^[\^$\\.*+?()[\]{}|/]$/;

/**
 * Compiles a query's regular expression so that it means what it means in the cloud.
 * Options `i` and `s` are supported; `m`, `x` and every construct in which PCRE and JavaScript differ
 * (look-around, named groups, POSIX classes, unusual escapes) are refused with INVALID_PARAM.
 */
export function compilePattern(pattern: Pattern): RegExp {
  for (const option of pattern.options) {
    if (option !== 'i' && option !== 's') throw unsupported(`$regex option ${option}`);
  }
  try {
    return new RegExp(
      translate(pattern.source, pattern.options.includes('s')),
      pattern.options.includes('i') ? 'iu' : 'u',
    );
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidParam(`malformed regular expression /${pattern.source}/`);
    throw error;
  }
}

function translate(source: string, isDotAll: boolean): string {
  const characters = [...source];
  let translated = '';
  let isInClass = false;
  for (let i = 0; i < characters.length; i += 1) {
    const character = characters[i] as string;
    const next = characters[i + 1] ?? '';
    if (character === '\\') {
      translated += translateEscape(next, isInClass);
      i += 1;
    } else if (isInClass) {
      if (character === '[' && ':.='.includes(next) && next !== '') throw unsupported(`$regex [${next}`);
      isInClass = character !== ']';
      translated += character === '[' ? '\\[' : character;
    } else if (character === '[') {
      isInClass = true;
      if (next === ']' || (next === '^' && characters[i + 2] === ']')) throw unsupported('$regex []');
      translated += character;
    } else {
      if (character === '(' && next === '?' && characters[i + 2] !== ':') throw unsupported('$regex (?');
      if ('*+?}'.includes(character) && next === '+') throw unsupported('$regex possessive quantifier');
      translated += translateBare(character, isDotAll);
    }
  }
  return translated;
}

function translateBare(character: string, isDotAll: boolean): string {
  if (character === '.') return isDotAll ? '[^]' : '[^\\n]';
  // PCRE's `$` also matches before a newline that ends the text.
  if (character === '$') return '(?=\\n?(?![^]))';
  return character;
}

function translateEscape(escaped: string, isInClass: boolean): string {
  if (escaped === 's') return isInClass ? SPACES : `[${SPACES}]`;
  if (escaped === 'S' && !isInClass) return `[^${SPACES}]`;
  if (SAME_ESCAPES.test(escaped) && !(isInClass && escaped.toLowerCase() === 'b')) return `\\${escaped}`;
  if (!PUNCTUATION.test(escaped)) throw unsupported(`$regex \\${escaped}`);
  if (SYNTAX_CHARACTER.test(escaped) || (isInClass && escaped === '-')) return `\\${escaped}`;
  return escaped;
}
