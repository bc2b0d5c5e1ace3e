/** Cuts a text into parts of at most `most` characters, after a sentence where there is one. Loses no character. */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const room = rest.slice(0, most);
    const sentence = Math.max(...['。', '；', '！', '？', '\n'].map((mark) => room.lastIndexOf(mark)));
    // A pair of surrogates stays together.
    const hard = /[\ud800-\udbff]$/.test(room) ? most - 1 : most;
    const cut = sentence > most / 2 ? sentence + 1 : hard;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...parts, rest].filter(Boolean);
}
