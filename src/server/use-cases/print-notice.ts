import { ActionFailure } from '@shared/domain/errors';
import type { Block } from '@shared/domain/letter';
import { isDone } from '@shared/domain/rates';
import type { Tally } from '@shared/domain/tally';
import type { ActionInput } from '@shared/contracts';
import type { Ports } from '../ports';
import type { PaperPrinter } from '../ports/papers';
import { fileNameOf } from './file-name';
import { listChildren } from './list-children';
import { offerDownload } from './offer-download';
import { paperHeadOf } from './paper-head';
import type { UseCase } from './use-case';

type PrintPorts = Pick<
  Ports,
  'tallies' | 'receipts' | 'notices' | 'files' | 'downloads' | 'clock' | 'ids'
> & { papers: PaperPrinter };
type Sheet = ActionInput<'print-notice'>['sheet'];

const SHEET_NAMES: Record<Sheet, string> = {
  letter: '原信和回执',
  'slips-for-all': '回执条',
  'slips-for-open': '未答复的回执条',
  'receipt-list': '名单',
};

/**
 * One sheet of one round in one class, as a file to print. A letter that was taken back is not handed out again.
 * @throws ActionFailure NOT_FOUND, NOTICE_WITHDRAWN for the letter and the slips
 */
export function createPrintNotice(ports: PrintPorts): UseCase<'print-notice'> {
  return async ({ noticeId, round, sheet }, grant) => {
    const tally = await ports.tallies.find(grant.within, noticeId, round);
    if (!tally) throw new ActionFailure('NOT_FOUND');
    if (tally.status === 'withdrawn' && sheet !== 'receipt-list') throw new ActionFailure('NOTICE_WITHDRAWN');
    const fileName = fileNameOf(tally.title, tally.className, SHEET_NAMES[sheet]);
    return offerDownload(ports, grant, {
      fileName,
      extension: 'html',
      bytes: await print(ports, tally, sheet),
    });
  };
}

async function print(ports: PrintPorts, tally: Tally, sheet: Sheet): Promise<Uint8Array> {
  const head = paperHeadOf(tally, ports.clock.now());
  const { className, counts } = tally;
  switch (sheet) {
    case 'letter': {
      const version = await ports.notices.findVersion(tally.noticeId, tally.version);
      if (!version) throw new ActionFailure('NOT_FOUND');
      const { blocks } = version;
      return ports.papers.letter({ ...head, blocks, pictures: await readPictures(ports, blocks) });
    }
    case 'slips-for-all':
    case 'slips-for-open':
      return ports.papers.slips({ ...head, className, names: namesFor(tally, sheet) });
    case 'receipt-list':
      return ports.papers.receiptList({
        ...head,
        className,
        counts,
        children: await listChildren(ports, tally),
      });
  }
}

function namesFor({ level, children }: Tally, sheet: 'slips-for-all' | 'slips-for-open'): string[] {
  return Object.values(children)
    .filter(({ left, state }) => !left && (sheet === 'slips-for-all' || !isDone(level, state)))
    .sort((a, b) => a.seat - b.seat)
    .map(({ name }) => name);
}

async function readPictures(
  { files }: Pick<Ports, 'files'>,
  blocks: readonly Block[],
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const block of blocks) {
    if (block.type !== 'picture' || pictures.has(block.fileId)) continue;
    const bytes = await files.readPicture(block.fileId);
    if (bytes) pictures.set(block.fileId, bytes);
  }
  return pictures;
}
