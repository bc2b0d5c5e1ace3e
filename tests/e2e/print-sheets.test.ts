import type { Browser } from 'playwright-core';
import { lettersInSeason } from '@shared/letters';
import type { Block } from '@shared/domain/letter';
import { emptyCounts } from '@shared/domain/tally';
import { paperPrinter } from '../../src/server/adapters/print/paper-printer';
import type { PaperHead, ReceiptListPaper } from '../../src/server/ports/papers';
import { launchBrowser } from './support/browser';
import { pagesOf, pagesPainted } from './support/pdf';

const START_MS = 60_000;
jest.setTimeout(START_MS);

const LONGEST_TITLE = '关于进一步加强暑假期间防溺水和交通安全工作、请各位家长切实履行监护责任的一封信'.padEnd(
  60,
  '啊',
);

const HEAD: PaperHead = {
  schoolName: '河湾镇中心小学',
  title: '防溺水安全告家长书',
  kind: 'letter',
  level: 'sign',
  status: 'open',
  publishedAt: Date.UTC(2027, 5, 20),
  deadlineAt: Date.UTC(2027, 5, 24),
  round: 1,
  version: 1,
  versionHash: 'a'.repeat(64),
  printedAt: Date.UTC(2027, 5, 21),
};

/** Colours nothing else has, to find a part of a sheet again on its page. */
const FIRST = [1, 2, 3] as const;
const LAST = [3, 2, 1] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, START_MS);
afterAll(() => browser.close());

/** The sheet on paper; `marks` are styles that colour parts of it. */
async function onPaper(sheet: Uint8Array, marks = ''): Promise<Buffer> {
  const page = await browser.newPage();
  const html = new TextDecoder().decode(sheet);
  await page.setContent(html.replace('</style>', `${marks}</style>`));
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: false });
  await page.close();
  return pdf;
}

const letterOf = (blocks: readonly Block[], title = HEAD.title) =>
  paperPrinter.letter({ ...HEAD, title, blocks, pictures: new Map() });

describe('a letter on paper', () => {
  it('takes one page with its receipt, for every letter that comes with the product', async () => {
    for (const { title, blocks } of lettersInSeason(HEAD.publishedAt)) {
      expect([title, pagesOf(await onPaper(letterOf(blocks, title))).length]).toEqual([title, 1]);
    }
  });

  it('has its receipt in one piece, however long the text is', async () => {
    const marks = `.cut { background: rgb(${FIRST.join()}); } .receipt > :last-child { background: rgb(${LAST.join()}); }`;
    const lengths: number[] = [];
    for (let paragraphs = 4; paragraphs <= 34; paragraphs += 3) {
      const blocks = Array.from({ length: paragraphs }, (_, index): Block => ({
        type: 'paragraph',
        text: `${index + 1}、${'请家长和孩子一起读，一起记住。'.repeat(5)}`,
      }));
      const pdf = await onPaper(letterOf(blocks), marks);
      const pages = pagesOf(pdf).length;
      expect([paragraphs, pagesPainted(pdf, FIRST)]).toEqual([paragraphs, [pages]]);
      expect([paragraphs, pagesPainted(pdf, LAST)]).toEqual([paragraphs, [pages]]);
      lengths.push(pages);
    }
    // Letters that end on one page and letters that run over were among them.
    expect(new Set(lengths)).toEqual(new Set([1, 2, 3]));
  });
});

describe('slips', () => {
  it('come eight to a page, even with the longest title', async () => {
    const names = Array.from({ length: 45 }, (_, seat) => `孩子${seat + 1}`);
    const sheet = paperPrinter.slips({ ...HEAD, title: LONGEST_TITLE, className: '三年级2班', names });
    expect(pagesOf(await onPaper(sheet))).toHaveLength(6);
  });
});

describe('the list of a class', () => {
  const child = (seat: number): ReceiptListPaper['children'][number] => ({
    className: '三年级2班',
    seat,
    name: '欧阳'.repeat(10),
    state: 'answered',
    channel: 'paper',
    openedAt: null,
    answeredAt: HEAD.publishedAt,
    isLate: true,
    hasJoined: true,
    hasLeft: false,
    isContested: false,
    signerName: '欧阳'.repeat(10),
    relation: '其他监护人',
    note: null,
    signedVersion: 2,
    strokes: null,
  });

  it('puts a class of 46 on two pages, each with its head, even with the longest names and title', async () => {
    const sheet = paperPrinter.receiptList({
      ...HEAD,
      title: LONGEST_TITLE,
      className: '三年级2班',
      counts: { ...emptyCounts(), total: 46, answered: 46, paper: 46 },
      children: Array.from({ length: 46 }, (_, index) => child(index + 1)),
    });
    const marks = `h1 { background: rgb(${FIRST.join()}); } .foot { background: rgb(${LAST.join()}); }`;
    const pdf = await onPaper(sheet, marks);
    expect(pagesPainted(pdf, FIRST)).toEqual([1, 2]);
    expect(pagesPainted(pdf, LAST)).toEqual([1, 2]);
    expect(pagesOf(pdf)).toHaveLength(2);
  });
});

it('never parts the line to sign from its label in the school’s summary', async () => {
  const counts = { ...emptyCounts(), total: 45, answered: 40, wechat: 40, unlinked: 5 };
  const marks = `.sign > :first-child { background: rgb(${FIRST.join()}); } .sign > :last-child { background: rgb(${LAST.join()}); }`;
  for (const size of [3, 24, 29, 36]) {
    const classes = Array.from({ length: size }, (_, index) => ({
      className: `${index + 1}班`,
      grade: null,
      counts,
    }));
    const pdf = await onPaper(paperPrinter.report({ ...HEAD, counts, classes }), marks);
    expect(pagesPainted(pdf, FIRST)).toEqual([pagesOf(pdf).length]);
    expect(pagesPainted(pdf, LAST)).toEqual([pagesOf(pdf).length]);
  }
});
