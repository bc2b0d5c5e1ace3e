import type { Block } from '@shared/domain/letter';
import { markup, type Markup } from './markup';
import { pictureAddress } from './picture-address';

type Pictures = ReadonlyMap<string, Uint8Array>;

/** A letter's blocks as they are read on the phone. What is written on by hand is in the receipt below them. */
export function printBlocks(blocks: readonly Block[], pictures: Pictures): readonly Markup[] {
  return blocks.flatMap((block) => (block.type === 'signature' ? [] : [printBlock(block, pictures)]));
}

function printBlock(block: Exclude<Block, { type: 'signature' }>, pictures: Pictures): Markup {
  switch (block.type) {
    case 'heading':
      return markup`<h2>${block.text}</h2>`;
    case 'paragraph':
      return markup`<p class="indented lines">${block.text}</p>`;
    case 'emphasis':
      return markup`<p class="emphasis lines">${block.text}</p>`;
    case 'list':
      return printList(block);
    case 'picture':
      return printPicture(block, pictures);
    case 'table':
      return printTable(block);
  }
}

function printList({ items, isNumbered }: Extract<Block, { type: 'list' }>): Markup {
  const lines = items.map((item) => markup`<li>${item}</li>`);
  return isNumbered ? markup`<ol>${lines}</ol>` : markup`<ul>${lines}</ul>`;
}

function printPicture({ fileId, caption }: Extract<Block, { type: 'picture' }>, pictures: Pictures): Markup {
  const bytes = pictures.get(fileId);
  const address = bytes ? pictureAddress(bytes) : null;
  const picture = address
    ? markup`<img src="${address}" alt="${caption}">`
    : markup`<p class="small">（图片没有取到，请在手机上看原信）</p>`;
  return markup`<figure>${picture}<figcaption class="small">${caption}</figcaption></figure>`;
}

function printTable({ rows, hasHeader }: Extract<Block, { type: 'table' }>): Markup {
  const [first = [], ...others] = rows;
  const head = hasHeader
    ? [markup`<thead><tr>${first.map((cell) => markup`<th>${cell}</th>`)}</tr></thead>`]
    : [];
  const body = (hasHeader ? others : rows).map(
    (row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  );
  return markup`<table class="of-letter">${head}<tbody>${body}</tbody></table>`;
}
