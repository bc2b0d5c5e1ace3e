/**
 * The code a parent reads out to the class teacher: Crockford's 32 signs, which leave out I, L, O and U.
 * 8 signs are 40 bits, far beyond guessing within the code's short life.
 */
export const LINK_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const LINK_CODE_LENGTH = 8;
export const LINK_CODE_LIFE_MS = 24 * 60 * 60 * 1000;

/** A code from random bytes (one byte a sign). Throws a RangeError when there are too few. */
export function linkCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < LINK_CODE_LENGTH) throw new RangeError('a link code needs a random byte for every sign');
  return Array.from(bytes.slice(0, LINK_CODE_LENGTH), (byte) => LINK_CODE_ALPHABET.charAt(byte % 32)).join(
    '',
  );
}

/** A typed code as stored: spaces and dashes dropped, full-width forms folded, look-alikes read as meant. */
export function normaliseLinkCode(typed: string): string {
  const signs = typed.normalize('NFKC').toUpperCase();
  // Chinese keyboards give a long dash where people mean a hyphen.
  return signs
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** The code as people read it: ABCD-EFGH. */
export function formatLinkCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
