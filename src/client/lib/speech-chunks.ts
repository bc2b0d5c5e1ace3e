/** Where a voice may take breath: after a sentence, or at the end of a line. */
const SENTENCE = /[^。！？；!?\n]+[。！？；!?]*[”’」』）)]*/g;
/** Where a sentence is cut that is too long for one call. */
const CLAUSE = /[^，、：,]+[，、：,]*/g;

/**
 * A text in pieces of at most `mostBytes` bytes (UTF-8), cut where a reader would pause. What has nothing to say is
 * left out; nothing else is lost.
 */
export function speechChunks(text: string, mostBytes: number): string[] {
  const sentences = (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
  const short = sentences.flatMap((sentence) => shortened(sentence, mostBytes));
  return joined(short, mostBytes);
}

function shortened(sentence: string, mostBytes: number): string[] {
  if (bytesOf(sentence) <= mostBytes) return [sentence];
  const clauses = sentence.match(CLAUSE) ?? [sentence];
  return joined(
    clauses.flatMap((clause) => cut(clause, mostBytes)),
    mostBytes,
  );
}

/** The last resort, for text without any marks. */
function cut(clause: string, mostBytes: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of Array.from(clause)) {
    if (bytesOf(part + char) > mostBytes) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return part ? [...parts, part] : parts;
}

/** As few pieces as the limit allows: each is a call, and a pause. */
function joined(parts: readonly string[], mostBytes: number): string[] {
  const chunks: string[] = [];
  for (const part of parts) {
    const last = chunks[chunks.length - 1];
    if (last !== undefined && bytesOf(last + part) <= mostBytes) chunks[chunks.length - 1] = last + part;
    else chunks.push(part);
  }
  return chunks;
}

/** Bytes in UTF-8; the phone's engine has no encoder to ask. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of Array.from(text)) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
