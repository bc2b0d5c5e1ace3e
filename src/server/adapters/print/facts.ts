import { KIND_NAMES } from '@shared/domain/notice';
import { formatDay, formatEvidenceMoment } from '@shared/domain/school-day';
import type { PaperHead } from '../../ports/papers';
import { markup, type Markup } from './markup';

/** What a sheet is about: the notice, whose sheet of it this is, and when it went out. */
export function headOfPaper(paper: PaperHead, sheet: string, place: string): Markup {
  const { title, kind, publishedAt, deadlineAt } = paper;
  const due = deadlineAt === null ? '' : `，${formatDay(deadlineAt)}截止`;
  return markup`<h1>《${title}》${sheet}</h1>
<p class="center">${place} · ${KIND_NAMES[kind]}，${formatDay(publishedAt)}发出${due}${standing(paper)}</p>`;
}

function standing({ status }: PaperHead): string {
  return { open: '', closed: '（已截止）', withdrawn: '（已撤回）' }[status];
}

/** Which text this sheet is about, and when it was printed. Eight characters of the hash tell versions apart. */
export function originOfPaper({ round, version, versionHash, printedAt }: PaperHead): string {
  const which = round > 1 ? `第 ${round} 轮，第 ${version} 版` : `第 ${version} 版`;
  return `${which} · 内容校验码 ${versionHash.slice(0, 8)} · ${formatEvidenceMoment(printedAt)} 打印`;
}
