import { formatDay } from '@shared/domain/school-day';
import type { SlipsPaper } from '../../ports/papers';
import { markup, type Markup } from './markup';
import { printDocument } from './print-document';
import { DECLARATIONS } from './print-letter';

const SLIPS_A_PAGE = 8;

/** A slip for each child with its name on it, to be cut apart and sent home. */
export function printSlips(paper: SlipsPaper): Uint8Array {
  const { title, className, names } = paper;
  const sheets: Markup[] = [];
  for (let start = 0; start < names.length; start += SLIPS_A_PAGE) {
    const slips = names.slice(start, start + SLIPS_A_PAGE).map((name) => slipOf(paper, name));
    sheets.push(markup`<div class="slips">${slips}</div>`);
  }
  return printDocument({ title: `${title}（${className}回执条）`, sheets, styles: STYLES });
}

function slipOf(paper: SlipsPaper, name: string): Markup {
  const { title, schoolName, className, level, deadlineAt, version, versionHash } = paper;
  const due = deadlineAt === null ? '' : `请在 ${formatDay(deadlineAt)} 前交回。`;
  return markup`<div class="slip">
<p class="slip-name"><b>${name}</b>&emsp;${className}</p>
<p class="slip-title">《${title}》回执</p>
<p>${DECLARATIONS[level]}</p>
<p class="line">家长签名<span class="blank"></span></p>
<p class="line">关系<span class="blank short"></span>日期<span class="blank short"></span></p>
<p class="small">${schoolName} · 第 ${version} 版 ${versionHash.slice(0, 8)}。${due}</p>
</div>`;
}

/** The height of every slip is fixed, so that one cut goes through a whole row of them. */
const STYLES = `
.slips { display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 67mm; }
.slip { display: flex; flex-direction: column; padding: 4mm; overflow: hidden; border: 0.3mm dashed #666; break-inside: avoid; font-size: 10.5pt; line-height: 1.5; }
.slip p { margin: 0 0 1.2mm; }
.slip-name { font-size: 12pt; }
.slip-title { max-height: 4.5em; overflow: hidden; }
.slip .line { display: flex; align-items: flex-end; margin-top: auto; }
.slip .blank { flex: 1; margin-left: 2mm; min-width: 0; height: 6mm; }
.slip .short { margin-right: 3mm; }
.slip .small { margin: 2mm 0 0; font-size: 8pt; }
`;
