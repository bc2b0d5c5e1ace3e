/** A piece of XML as it comes: a tag opened or closed, or text. Names keep their prefix. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/**
 * Walks through XML once, in time that grows with its length alone. Only for what a parser has accepted already:
 * entities of a document's own are not expanded, so they cannot blow up.
 */
export function* readXml(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = endOf(xml, '<', at);
      yield { kind: 'text', text: decode(xml.slice(at, end)) };
      at = end;
    } else if (xml.startsWith('<!--', at)) {
      at = endOf(xml, '-->', at) + 3;
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = endOf(xml, ']]>', at);
      yield { kind: 'text', text: xml.slice(at + 9, end) };
      at = end + 3;
    } else {
      const end = endOf(xml, '>', at);
      const tag = tagOf(xml.slice(at + 1, end));
      if (tag) yield tag;
      at = end + 1;
    }
  }
}

/** An attribute by its local name, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decode(value);
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end === -1 ? xml.length : end;
}

function tagOf(inside: string): XmlToken | null {
  if (/^[?!]/.test(inside)) return null;
  if (inside.startsWith('/')) return { kind: 'close', name: inside.slice(1).trim() };
  const isEmpty = inside.endsWith('/');
  const body = isEmpty ? inside.slice(0, -1) : inside;
  const space = body.search(/\s/);
  return space === -1
    ? { kind: 'open', name: body, attributes: '', isEmpty }
    : { kind: 'open', name: body.slice(0, space), attributes: body.slice(space), isEmpty };
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (name) return NAMED[name as string] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
