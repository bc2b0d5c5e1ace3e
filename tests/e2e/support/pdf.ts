import zlib from 'node:zlib';

/** The drawing commands of each page of a PDF as Chromium writes it. */
export function pagesOf(pdf: Buffer): string[] {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    objects.set(id, body);
  }
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((page) => inflated(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? ''));
}

function inflated(stream: string): string {
  const content = /stream\r?\n([\s\S]*)endstream/.exec(stream)?.[1];
  if (content === undefined) throw new Error('a page of the PDF has no content');
  return zlib.inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

/** The pages on which something is filled with a colour, from 1. */
export function pagesPainted(pdf: Buffer, [red, green, blue]: readonly [number, number, number]): number[] {
  const part = (value: number): string => (value / 255).toFixed(4).replace(/^0/, '').replace(/0+$/, '');
  const command = `${part(red)} ${part(green)} ${part(blue)} rg`;
  return pagesOf(pdf).flatMap((page, index) => (page.includes(command) ? [index + 1] : []));
}
