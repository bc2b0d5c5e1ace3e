import { WireError } from './reply';

/** The parts of a `multipart/form-data` body by name. Throws INVALID_PARAM when it is malformed. */
export function readMultipart(contentType: string, body: Buffer): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw new WireError('INVALID_PARAM', 'multipart body without a boundary');
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const framed = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts = new Map<string, Buffer>();
  let at = framed.indexOf(delimiter);
  while (at !== -1) {
    const from = at + delimiter.length;
    const to = framed.indexOf(delimiter, from);
    if (to === -1) break;
    readPart(framed.subarray(from, to), parts);
    at = to;
  }
  return parts;
}

function readPart(part: Buffer, parts: Map<string, Buffer>): void {
  const headerEnd = part.indexOf('\r\n\r\n');
  const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(headerEnd, 0)).toString('utf8'))?.[1];
  if (headerEnd === -1 || name === undefined)
    throw new WireError('INVALID_PARAM', 'malformed multipart body');
  parts.set(name, part.subarray(headerEnd + 4));
}
