import type { Notice } from '@shared/domain/notice-record';
import type { GuardianLink } from '@shared/domain/person';
import type { Receipt } from '@shared/domain/receipt';
import type { ClassRoster } from '@shared/domain/roster';
import type { School } from '@shared/domain/school';
import type { Tally } from '@shared/domain/tally';
import type { TestCloud } from '../support/test-cloud';
import { answerKey, contradictionsOf, coveredChildren } from './signing-class';

/** Steps of a notice that the timer brings to their end. */
const UNFINISHED: readonly Notice['status'][] = ['publishing', 'correcting', 'withdrawing'];

/** Everything stored of one school. */
interface Stored {
  tallies: Tally[];
  receipts: Receipt[];
  notices: Notice[];
  links: GuardianLink[];
  classes: ClassRoster[];
}

async function readSchool(cloud: TestCloud, schoolId: string): Promise<Stored> {
  const [school] = await cloud.documents<School>('schools', { _id: schoolId });
  return {
    tallies: await cloud.documents<Tally>('tallies', { schoolId }),
    receipts: await cloud.documents<Receipt>('receipts', { schoolId }),
    notices: await cloud.documents<Notice>('notices', { schoolId }),
    links: await cloud.documents<GuardianLink>('links', { schoolId }),
    classes: await cloud.documents<ClassRoster>('classes', { schoolId, rosterId: school?.rosterId ?? '' }),
  };
}

/** What must hold at every moment: counts are the children's, an answer has its receipt, no receipt goes missing. */
export async function faultsAtAnyMoment(
  cloud: TestCloud,
  schoolId: string,
  acknowledged: ReadonlySet<string>,
): Promise<string[]> {
  const tallies = await cloud.documents<Tally>('tallies', { schoolId });
  const receipts = await cloud.documents<Receipt>('receipts', { schoolId });
  const receiptIds = new Set(receipts.map(({ _id }) => _id));
  return [
    ...contradictionsOf(tallies, receipts),
    ...[...acknowledged]
      .filter((id) => !receiptIds.has(id))
      .map((id) => `${id} was acknowledged and is gone`),
  ];
}

/**
 * What must hold once the timer has run: in every open round each child of the roster stands in its own class, once,
 * and as far along as receipts and links prove; whoever left counts nowhere.
 */
export async function faultsAtRest(cloud: TestCloud, schoolId: string): Promise<string[]> {
  const stored = await readSchool(cloud, schoolId);
  const open = stored.tallies.filter(({ status }) => status === 'open');
  const openNotices = new Set(open.map(({ noticeId }) => noticeId));
  const unfinished = stored.notices.filter(({ status }) => UNFINISHED.includes(status));
  return [
    ...unfinished.map(({ _id, status }) => `${_id} is still ${status}`),
    ...stored.notices
      .filter(({ _id, status }) => status === 'withdrawn' && openNotices.has(_id))
      .map(({ _id }) => `${_id} was withdrawn and is still open in a class`),
    ...open.flatMap((tally) => faultsOf(tally, stored)),
  ];
}

function faultsOf(tally: Tally, { receipts, links, classes }: Stored): string[] {
  const roster = classes.find(({ classId }) => classId === tally.classId)?.students ?? [];
  const present = Object.entries(tally.children).filter(([, child]) => !child.left);
  const names = (ids: Iterable<string>): string => [...ids].sort().join();
  const expected = names(roster.map(({ id }) => id));
  const counted = names(present.map(([id]) => id));
  const covered = coveredChildren(receipts);
  const linked = new Set(links.map(({ studentId }) => studentId));
  return [
    ...(counted === expected ? [] : [`${tally._id}: counts ${counted} instead of ${expected}`]),
    ...present
      .filter(([id, { state }]) => {
        const { noticeId, round } = tally;
        const isProven = covered.has(answerKey({ noticeId, round, studentId: id }));
        return isProven !== (state === 'answered') || (linked.has(id) && state === 'unlinked');
      })
      .map(([id, { state }]) => `${tally._id}: ${id} stands as ${state}, which is not what is proven`),
  ];
}
