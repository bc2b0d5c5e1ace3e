import { ActionFailure } from '@shared/domain/errors';
import type { Tally } from '@shared/domain/tally';
import type { Ports } from '../ports';
import type { ListedChild, WorkbookWriter } from '../ports/papers';
import { fileNameOf } from './file-name';
import { figuresOfRound } from './find-round';
import { listChildren } from './list-children';
import { offerDownload, type OfferedFile } from './offer-download';
import type { UseCase } from './use-case';

type ExportPorts = Pick<Ports, 'tallies' | 'receipts' | 'files' | 'downloads' | 'clock' | 'ids'> & {
  workbooks: WorkbookWriter;
};
type Grant = Parameters<UseCase<'export-notice'>>[1];

/** So many classes are asked for at once: the smallest environment answers thirty requests a second. */
const CLASSES_AT_ONCE = 5;

/** The list of one notice over the whole school. One request a class, beside the pages of classes. */
export function createExportNotice(ports: ExportPorts): UseCase<'export-notice'> {
  return async ({ noticeId, round }, grant) => {
    const tallies = await ports.tallies.listOfRound(grant.within, noticeId, round);
    return offerWorkbook(ports, grant, tallies, (first) => first.schoolName);
  };
}

/** The list of one notice in one class. */
export function createExportClassNotice(ports: ExportPorts): UseCase<'export-class-notice'> {
  return async ({ noticeId, round }, grant) => {
    const tally = await ports.tallies.find(grant.within, noticeId, round);
    return offerWorkbook(ports, grant, tally ? [tally] : [], (first) => first.className);
  };
}

async function offerWorkbook(
  ports: ExportPorts,
  grant: Grant,
  tallies: readonly Tally[],
  placeOf: (first: Tally) => string,
): Promise<OfferedFile> {
  const inOrder = [...tallies].sort((a, b) => a.classOrder - b.classOrder);
  const [first] = inOrder;
  if (!first) throw new ActionFailure('NOT_FOUND');
  const figures = figuresOfRound(inOrder, ports.clock.now());
  const bytes = await ports.workbooks.writeNotice({ ...figures, children: await listAll(ports, inOrder) });
  const fileName = fileNameOf(first.title, placeOf(first), '名单');
  return offerDownload(ports, grant, { fileName, extension: 'xlsx', bytes });
}

async function listAll(ports: Pick<Ports, 'receipts'>, tallies: readonly Tally[]): Promise<ListedChild[]> {
  const children: ListedChild[] = [];
  for (let start = 0; start < tallies.length; start += CLASSES_AT_ONCE) {
    const some = tallies.slice(start, start + CLASSES_AT_ONCE);
    const lists = await Promise.all(some.map((tally) => listChildren(ports, tally)));
    // Signatures are drawings; a workbook has no use for them, and a school's are many.
    for (const list of lists) children.push(...list.map(({ strokes: _drawn, ...child }) => child));
  }
  return children;
}
