import type { Standing } from '@shared/domain/child-standing';
import { isDone } from '@shared/domain/rates';
import type { Channel, Tally, TallyChild } from '@shared/domain/tally';
import type { Level } from '@shared/domain/notice';
import type { Ports } from '../ports';
import type { ReceiptListPaper } from '../ports/papers';
import { findStandings } from './find-standings';

type Listed = ReceiptListPaper['children'][number];

/**
 * Every child of one round in one class with the answer that covers it, in the order of the class list. States are
 * the tally's, so that a list and its figures agree; who answered and how it was signed is the receipt's.
 */
export async function listChildren(ports: Pick<Ports, 'receipts'>, tally: Tally): Promise<Listed[]> {
  const { noticeId, round } = tally;
  const standings = await findStandings(ports, noticeId, round, Object.keys(tally.children));
  return Object.entries(tally.children)
    .sort(([, a], [, b]) => a.seat - b.seat)
    .map(([studentId, child], index) => listed(tally, child, index + 1, standings.get(studentId)));
}

function listed(tally: Tally, child: TallyChild, seat: number, standing: Standing | undefined): Listed {
  const receipt = child.state === 'answered' ? (standing?.covering ?? null) : null;
  return {
    className: tally.className,
    seat,
    name: child.name,
    state: child.state,
    channel: channelOf(tally.level, child),
    openedAt: child.openedAt ?? null,
    answeredAt: child.answeredAt ?? null,
    isLate: child.late ?? false,
    hasJoined: child.joined ?? false,
    hasLeft: child.left ?? false,
    isContested: child.state !== 'answered' && (child.objections ?? 0) > 0,
    // Staff may record an answer without a name: then the paper slip carries it.
    signerName: receipt?.signerName || null,
    relation: receipt?.relation ?? null,
    note: receipt?.note ?? null,
    signedVersion: receipt?.version ?? null,
    strokes: receipt?.strokes ?? null,
  };
}

/** Whoever opened a text that is only to be read did so in WeChat. */
function channelOf(level: Level, child: TallyChild): Channel | null {
  if (child.channel) return child.channel;
  return child.state === 'opened' && isDone(level, child.state) ? 'wechat' : null;
}
