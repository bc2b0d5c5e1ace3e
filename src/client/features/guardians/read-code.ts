import {
  formatLinkCode,
  LINK_CODE_ALPHABET,
  LINK_CODE_LENGTH,
  normaliseLinkCode,
} from '@shared/domain/link-code';
import { texts } from './texts';

/** What a typed code comes to: the code as people read it, or what is wrong with it. */
export type ReadCode = { code: string; fault: null } | { code: null; fault: string };

/** Reads a code as it is heard over the telephone: any case, spaces, dashes and look-alike signs. */
export function readCode(typed: string): ReadCode {
  const signs = normaliseLinkCode(typed);
  if (!signs) return { code: null, fault: texts.codeMissing };
  const stranger = Array.from(signs).find((sign) => !LINK_CODE_ALPHABET.includes(sign));
  if (stranger) return { code: null, fault: texts.codeSign(stranger) };
  if (signs.length !== LINK_CODE_LENGTH) return { code: null, fault: texts.codeLength(signs.length) };
  return { code: formatLinkCode(signs), fault: null };
}
