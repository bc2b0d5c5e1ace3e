import { SIGNING_TEXTS } from './texts';

/** As the contract for names has it. */
export const SIGNER_NAME_CHARS = 20;

/** What is wrong with a name, or null. */
export function faultOfSignerName(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return SIGNING_TEXTS.signerMissing;
  // eslint-disable-next-line no-control-regex
  if (/[<>\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/.test(trimmed))
    return SIGNING_TEXTS.signerUnfit;
  return null;
}
