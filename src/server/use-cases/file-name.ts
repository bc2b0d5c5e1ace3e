const LONGEST = 80;

/** A name for a file of staff's own, of parts that people wrote: no system trips over what is left of them. */
export function fileNameOf(...parts: readonly string[]): string {
  const name = parts
    .map((part) => part.replace(/[\p{C}\\/:*?"<>|]/gu, ' ').trim())
    .filter(Boolean)
    .join('-');
  return Array.from(name.replace(/\s+/g, ' ').replace(/^\.+/, '')).slice(0, LONGEST).join('');
}
