const SHORT_SIGNS = 16;
const GROUP_SIGNS = 4;

/** The beginning of a digest in groups of four: short enough to compare with a printed list by eye. */
export function groupDigest(digest: string): string {
  const groups = digest.slice(0, SHORT_SIGNS).match(new RegExp(`.{1,${GROUP_SIGNS}}`, 'g')) ?? [];
  return groups.join(' ').toUpperCase();
}
