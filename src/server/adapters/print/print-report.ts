import { classesToHelp, needOf, needWords } from '@shared/domain/needs-help';
import { CHANNEL_NAMES, LEVEL_VERBS } from '@shared/domain/progress-names';
import { doneByChannel, formatRate, ratesOf } from '@shared/domain/rates';
import { groupByGrade } from '@shared/domain/figures';
import { CHANNELS, type TallyCounts } from '@shared/domain/tally';
import type { ClassFigures, ReportPaper } from '../../ports/papers';
import { headOfPaper, originOfPaper } from './facts';
import { markup, type Markup } from './markup';
import { printDocument } from './print-document';

/** A school's figures of one notice on A4, with a line for its leader to sign. Classes keep the school's order. */
export function printReport(paper: ReportPaper): Uint8Array {
  const { schoolName, title, level, counts, classes } = paper;
  const sheet = markup`${headOfPaper(paper, '情况汇总', schoolName)}
<p class="center">共 ${classes.length} 个班，${counts.total} 名学生。${movement(counts)}</p>
<div class="rates">${ratesOf(level, counts).map((rate) => markup`<div><b>${formatRate(rate)}</b>${rate.name}</div>`)}</div>
<p class="center">${waysOf(paper)}</p>
${helpOf(paper)}
<h2>各年级、各班情况</h2>
<table class="figures">
<thead><tr><th>年级、班级</th><th>学生</th>${ratesOf(level, counts).map((rate) => markup`<th>${rate.name}</th>`)}${CHANNELS.map((channel) => markup`<th>${CHANNEL_NAMES[channel]}</th>`)}<th>逾期</th><th>未绑定</th><th>未送达</th></tr></thead>
<tbody>${rowsOf(paper)}</tbody>
</table>
<div class="sign">
<p>填报人<span class="blank"></span>&emsp;负责人签字<span class="blank"></span>&emsp;日期<span class="blank"></span></p>
<p class="small">（盖章）</p>
</div>
<p class="small">${originOfPaper(paper)}。率按学生人数计，一个孩子只计一次。</p>`;
  return printDocument({ title: `${title}（${schoolName}情况汇总）`, sheets: [sheet], styles: STYLES });
}

function movement({ joined, left }: TallyCounts): string {
  const parts = [joined > 0 && `发出后转入 ${joined}`, left > 0 && `转出 ${left}（不计入）`].filter(Boolean);
  return parts.length > 0 ? `${parts.join('，')}。` : '';
}

function waysOf({ level, counts }: ReportPaper): string {
  const ways = doneByChannel(level, counts).map(({ channel, count }) => `${CHANNEL_NAMES[channel]} ${count}`);
  if (ways.length === 0) return '';
  return `${LEVEL_VERBS[level]}方式：${ways.join('、')}${counts.late > 0 ? `；逾期 ${counts.late}` : ''}`;
}

function helpOf({ level, status, classes }: ReportPaper): Markup {
  const help = status === 'open' ? classesToHelp(level, classes) : [];
  if (help.length === 0) return markup``;
  const lines = help.map(
    ({ className, counts }) =>
      markup`<li>${className}：${needWords(needOf(level, counts), LEVEL_VERBS[level])}</li>`,
  );
  return markup`<h2>先帮一把的班级</h2><ul>${lines}</ul>`;
}

function rowsOf({ level, counts, classes }: ReportPaper): Markup[] {
  const grades = groupByGrade(classes).flatMap(({ grade, counts: sum, classes: own }) => [
    ...(grade === null || own.length === 1 ? [] : [rowOf(level, grade, sum, 'sum')]),
    ...own.map((one: ClassFigures) => rowOf(level, one.className, one.counts, 'class')),
  ]);
  return [...grades, rowOf(level, '全校', counts, 'sum')];
}

function rowOf(
  level: ReportPaper['level'],
  name: string,
  counts: TallyCounts,
  kind: 'sum' | 'class',
): Markup {
  const ways = new Map(doneByChannel(level, counts).map(({ channel, count }) => [channel, count]));
  const rates = ratesOf(level, counts).map((rate) => markup`<td>${formatRate(rate)}</td>`);
  const channels = CHANNELS.map((channel) => markup`<td>${ways.get(channel) ?? 0}</td>`);
  return markup`<tr class="${kind}"><td>${name}</td><td>${counts.total}</td>${rates}${channels}<td>${counts.late}</td><td>${counts.unlinked}</td><td>${counts.undelivered}</td></tr>`;
}

const STYLES = `
@page { @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #444; } }
.rates { display: flex; justify-content: center; margin: 3mm 0; }
.rates div { min-width: 38mm; margin: 0 4mm; padding: 2mm; border: 0.25mm solid #444; border-radius: 1.5mm; text-align: center; }
.rates b { display: block; font-size: 15pt; line-height: 1.3; }
ul { margin: 0; padding-left: 6mm; }
.figures { font-size: 9.5pt; line-height: 1.35; font-variant-numeric: tabular-nums; }
.figures th, .figures td { padding: 0.8mm 1mm; text-align: center; }
.figures td:first-child { text-align: left; }
.figures .class td:first-child { padding-left: 5mm; }
.figures .sum { font-weight: 600; background: #f3f3f3; }
.sign { margin-top: 9mm; break-inside: avoid; }
.sign .small { margin-left: 60mm; }
`;
