import fc from 'fast-check';
import type { FileChild } from 'docx';
import { textOfBlock } from '@shared/domain/letter';
import { block } from '@shared/contracts/parts';
import { item, line, read, table, wordFile, type List } from './word-files';

/** A piece of a document: how it is written, and the words that must come back. */
interface Written {
  children: FileChild[];
  words: string[];
}

/** Words of a letter, marks and signs of XML among them; nothing that reads as a receipt. */
const words = fc
  .array(fc.constantFrom('安', '全', '家', '，', '。', 'A', '7', '<', '&', '"', '😀', '𠮷', '　', ' '), {
    minLength: 1,
    maxLength: 30,
  })
  .map((chars) => `字${chars.join('')}`);

const paragraph = fc
  .record({ text: words, isBold: fc.boolean(), isCentred: fc.boolean() })
  .map(({ text, isBold, isCentred }): Written => ({
    children: [line(text, { bold: isBold }, isCentred ? { alignment: 'center' } : {})],
    words: [text],
  }));
const heading = fc
  .record({ text: words, level: fc.constantFrom('Heading1' as const, 'Heading3' as const, 'Title' as const) })
  .map(({ text, level }): Written => ({ children: [line(text, {}, { heading: level })], words: [text] }));
const list = fc
  .record({
    items: fc.array(fc.record({ text: words, depth: fc.integer({ min: 0, max: 1 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    kind: fc.constantFrom<List[]>('figures', 'bullets', 'chinese'),
  })
  .map(({ items, kind }): Written => ({
    children: items.map(({ text, depth }) => item(text, kind, kind === 'chinese' ? depth : 0)),
    words: items.map(({ text }) => text),
  }));
const grid = fc
  .integer({ min: 1, max: 8 })
  .chain((columns) =>
    fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  )
  .map((rows): Written => ({ children: [table(rows)], words: rows.flat() }));

const documents = fc.array(fc.oneof(paragraph, heading, list, grid), { minLength: 1, maxLength: 12 });

it('brings back every word of any document of headings, paragraphs, lists and tables, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (written) => {
      const letter = await read(await wordFile(written.flatMap(({ children }) => children)));
      const texts = letter.parts.map((part) => (part.type === 'image' ? '' : textOfBlock(part)));
      expectInOrder(
        written.flatMap((one) => one.words),
        [letter.title, ...texts].join(''),
      );
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('gives blocks that a letter may hold, whatever the document', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (written) => {
      const { parts } = await read(await wordFile(written.flatMap(({ children }) => children)));
      for (const part of parts) expect(block.safeParse(part)).toMatchObject({ success: true });
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** Each text follows the one before it; what stands between them (numbers of lists, names of columns) is additional. */
function expectInOrder(expected: readonly string[], whole: string): void {
  const known = withoutBlanks(whole);
  let at = 0;
  for (const text of expected.map(withoutBlanks)) {
    const found = known.indexOf(text, at);
    expect([text, found]).not.toEqual([text, -1]);
    at = found + text.length;
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
