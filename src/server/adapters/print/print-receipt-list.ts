import { CHANNEL_NAMES, LEVEL_VERBS, stateName } from '@shared/domain/progress-names';
import { doneByChannel, formatRate, ratesOf } from '@shared/domain/rates';
import { formatMoment } from '@shared/domain/school-day';
import type { ReceiptListPaper } from '../../ports/papers';
import { headOfPaper, originOfPaper } from './facts';
import { markup, type Markup } from './markup';
import { printDocument } from './print-document';
import { drawnSignature } from './drawn-signature';

type Row = ReceiptListPaper['children'][number];

/** Rows of one height are counted out here, because not every browser repeats a table's head or numbers its pages. */
const ROWS_A_PAGE = 23;

/** The list a school files: every child with its answer, and room to sign by hand for who has not. */
export function printReceiptList(paper: ReceiptListPaper): Uint8Array {
  const pages = Math.max(1, Math.ceil(paper.children.length / ROWS_A_PAGE));
  const sheet = `${LEVEL_VERBS[paper.level]}名单`;
  const sheets = Array.from({ length: pages }, (_, page) => {
    const rows = paper.children.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
    return markup`${headOfPaper(paper, sheet, `${paper.schoolName} ${paper.className}`)}
<p class="small center">${figuresOf(paper)}</p>
<table class="list">
<thead><tr><th>序号</th><th>姓名</th><th>状态</th><th>方式</th><th>时间</th><th>家长签名</th><th>补签</th></tr></thead>
<tbody>${rows.map((row) => rowOf(paper, row))}</tbody>
</table>
<p class="small foot">${originOfPaper(paper)}<span>第 ${page + 1} 页 / 共 ${pages} 页</span></p>`;
  });
  return printDocument({ title: `${paper.title}（${paper.className}${sheet}）`, sheets, styles: STYLES });
}

function figuresOf({ level, counts }: ReceiptListPaper): string {
  const rates = ratesOf(level, counts).map((rate) => `${rate.name} ${formatRate(rate)}`);
  const ways = doneByChannel(level, counts).map(({ channel, count }) => `${CHANNEL_NAMES[channel]} ${count}`);
  return [...rates, ...(ways.length > 1 ? [ways.join('、')] : [])].join(' · ');
}

function rowOf({ level, version }: ReceiptListPaper, row: Row): Markup {
  const { seat, name, state, channel, openedAt, answeredAt, isLate, hasJoined, hasLeft, isContested } = row;
  const at = answeredAt ?? (level === 'read' ? openedAt : null);
  const marks = [hasLeft && '已转出', hasJoined && '后转入', isLate && '逾期', isContested && '有异议']
    .filter(Boolean)
    .join(' ');
  const older = row.signedVersion !== null && row.signedVersion !== version;
  return markup`<tr>
<td class="center">${seat}</td>
<td><div class="cell">${name}</div></td>
<td><div class="cell">${stateName(state, level)} <span class="small">${marks}</span></div></td>
<td class="center">${channel ? CHANNEL_NAMES[channel] : ''}</td>
<td><div class="cell small">${at === null ? '' : formatMoment(at)}${older ? ` 第${row.signedVersion}版` : ''}</div></td>
<td><div class="cell">${signatureOf(row)}</div></td>
<td></td>
</tr>`;
}

/** Drawn where it was drawn; the name alone where a member of staff wrote down who answered. */
function signatureOf({ strokes, signerName, relation }: Row): Markup {
  if (!strokes) return markup`${[signerName, relation && `（${relation}）`].filter(Boolean).join('')}`;
  const who = [signerName, relation].filter(Boolean).join(' ');
  return markup`<div class="drawn">${drawnSignature(strokes)}<span class="small">${who}</span></div>`;
}

const STYLES = `
h1 { font-size: 14pt; }
.list { table-layout: fixed; font-size: 10.5pt; line-height: 1.3; }
.list th, .list td { height: 9.5mm; padding: 0 1.2mm; }
.list th { height: 7mm; text-align: center; }
.list th:nth-child(1) { width: 11mm; }
.list th:nth-child(2) { width: 28mm; }
.list th:nth-child(3) { width: 26mm; }
.list th:nth-child(4) { width: 13mm; }
.list th:nth-child(5) { width: 26mm; }
.list th:nth-child(6) { width: 44mm; }
.cell { max-height: 9mm; overflow: hidden; }
.drawn { display: flex; align-items: center; }
.drawn svg { flex: none; width: 25mm; height: 8.6mm; }
.drawn .small { line-height: 1.2; }
.foot { display: flex; justify-content: space-between; margin: 2mm 0 0; }
`;
