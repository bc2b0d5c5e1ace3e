import type { Block } from '@shared/domain/letter';
import type { Level } from '@shared/domain/notice';
import { formatDay } from '@shared/domain/school-day';
import type { LetterPaper } from '../../ports/papers';
import { originOfPaper } from './facts';
import { printBlocks } from './letter-blocks';
import { markup, type Markup } from './markup';
import { printDocument } from './print-document';

/** The letter with a receipt to tear off, for every child alike: what is the child's own is filled in by hand. */
export function printLetter(paper: LetterPaper): Uint8Array {
  const { title, schoolName, blocks, pictures } = paper;
  const sheet = markup`<div class="letter">
<div class="text">
<h1>${title}</h1>
${printBlocks(blocks, pictures)}
</div>
${receiptOf(paper)}
</div>`;
  return printDocument({ title: `${title}（${schoolName}）`, sheets: [sheet], styles: STYLES });
}

/** What a family declares on paper, by what the notice asks. */
export const DECLARATIONS: Record<Level, string> = {
  sign: '我已认真阅读以上内容，知晓并会和孩子一起做到。',
  confirm: '我已阅读以上内容并确认。',
  read: '我已阅读以上内容。',
};

function receiptOf(paper: LetterPaper): Markup {
  const { title, schoolName, level, deadlineAt } = paper;
  const due = deadlineAt === null ? '请交给班主任。' : `请在 ${formatDay(deadlineAt)} 前交给班主任。`;
  return markup`<div class="receipt">
<p class="cut small">沿虚线剪下，${due}已在微信里答复的不用再交。</p>
<p class="receipt-title">回执：《${title}》</p>
<p>${schoolName}&emsp;${DECLARATIONS[level]}</p>
<p class="fields">班级${blank(36)}&emsp;学生${blank(36)}&emsp;与孩子的关系${blank(28)}</p>
<p class="fields">家长签名${blank(54)}&emsp;日期${blank(40)}</p>
${furtherFields(paper.blocks)}
<p class="small">${originOfPaper(paper)}</p>
</div>`;
}

/** What every receipt asks, by the words letters use for it. */
const ASKED = /^(家长|监护人)?签[名字]$|^(与孩子的|与学生)?关系$|^日期$/;

/** Lines a letter wants written on beside those, 学生签名 for one. */
function furtherFields(blocks: readonly Block[]): Markup {
  const lines = blocks
    .flatMap((block) => (block.type === 'signature' ? block.lines : []))
    .map((line) => line.replace(/[\s:：_＿]+$/, ''))
    .filter((line) => line && !ASKED.test(line));
  return lines.length === 0
    ? markup``
    : markup`<p class="fields wraps">${lines.map((line) => markup`<span>${line}${blank(40)}&emsp;</span>`)}</p>`;
}

function blank(widthMm: number): Markup {
  return markup`<span class="blank" style="min-width:${widthMm}mm"></span>`;
}

/** The receipt stands at the foot of a page that has room for it, and moves to the next whole where there is none. */
const STYLES = `
@page { @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #444; } }
.letter { display: flex; flex-direction: column; min-height: 268mm; }
.text { flex: 1 0 auto; font-size: 11pt; line-height: 1.6; }
.text h2 { margin: 2.5mm 0 1mm; }
.indented { text-indent: 2em; }
.lines { white-space: pre-line; overflow-wrap: anywhere; }
.emphasis { font-weight: 700; }
ol, ul { margin: 0 0 2mm; padding-left: 8mm; }
li { overflow-wrap: anywhere; }
figure { margin: 2mm 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; max-height: 90mm; }
.of-letter { margin: 2mm 0 3mm; font-size: 11pt; line-height: 1.5; }
.receipt { flex: none; margin-top: 4mm; break-inside: avoid; }
.cut { margin: 0 0 2.5mm; padding-top: 1mm; border-top: 0.4mm dashed #111; text-align: center; }
.receipt-title { font-weight: 600; }
.fields { margin: 4mm 0 0; white-space: nowrap; }
.wraps { white-space: normal; }
.fields + .small { margin-top: 3mm; }
`;
