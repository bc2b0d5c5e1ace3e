import type { Notice } from '@shared/domain/notice-record';
import type { Org } from '@shared/domain/org';
import type { OrgNotice } from '@shared/domain/org-notice';
import type { School } from '@shared/domain/school';
import { emptyCounts, type Tally, type TallyCounts } from '@shared/domain/tally';
import type { OrgNoticeStore, OrgStore, OriginStore, SchoolSum } from '../ports/org-stores';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const orgDocuments = new Collection<Org>('orgs');
const schoolDocuments = new Collection<School>('schools');
const orgNoticeDocuments = new Collection<OrgNotice>('orgNotices');
const noticeDocuments = new Collection<Notice>('notices');
const tallyDocuments = new Collection<Tally>('tallies');

/** So few that their counts in every school of a county stay within one aggregation. */
const NOTICES_A_PAGE = 5;

export const orgs: OrgStore = {
  listOrgs: (bureauId) => orgDocuments.findAll({ bureauId }),
  listSchools: (bureauId) => schoolDocuments.findAll({ bureauId }),
};

export const orgNotices: OrgNoticeStore = {
  add: (notice) => orgNoticeDocuments.add(notice),
  find: ({ bureauId, orgId }, noticeId) => orgNoticeDocuments.findOne({ _id: noticeId, bureauId, orgId }),
  findOfBureau: (bureauId, noticeId) => orgNoticeDocuments.findOne({ _id: noticeId, bureauId }),
  async listOf(bureauId, orgIds, cursor) {
    const all = { bureauId, orgId: command.in([...orgIds]) };
    const items = await orgNoticeDocuments.find(
      cursor === null ? all : command.and([all, olderThan(cursor)]),
      {
        order: [
          ['publishedAt', 'desc'],
          ['_id', 'asc'],
        ],
        limit: NOTICES_A_PAGE,
      },
    );
    const last = items[items.length - 1];
    const isFull = items.length === NOTICES_A_PAGE;
    return { items, nextCursor: last && isFull ? `${last.publishedAt}|${last._id}` : null };
  },
  listUnsettled: () => orgNoticeDocuments.find({ isSettled: false }, { limit: QUERY_LIMIT }),
  async saveProgress({ _id, status }, { isSettled, unreached }) {
    await orgNoticeDocuments.update({ _id, status }, { isSettled, unreached: command.set([...unreached]) });
  },
  async withdraw({ bureauId, orgId }, _id, withdrawnReason, withdrawnAt) {
    await orgNoticeDocuments.update(
      { _id, bureauId, orgId, status: 'open' },
      { status: 'withdrawn', isSettled: false, withdrawnAt, withdrawnReason: command.set(withdrawnReason) },
    );
  },
};

function olderThan(cursor: string): object {
  const [publishedAt = '', id = ''] = cursor.split('|');
  const at = Number(publishedAt);
  return command.or([{ publishedAt: command.lt(at) }, { publishedAt: at, _id: command.gt(id) }]);
}

export const origins: OriginStore = {
  async schoolsReached(bureauId, originId) {
    const found = await noticeDocuments.findAll(
      { bureauId, originId, status: command.neq('publishing') },
      { schoolId: true },
    );
    return new Set(found.map((notice) => notice.schoolId));
  },
  async withdraw(bureauId, originId, reason, stepAt) {
    const everywhere = { bureauId, originId };
    // Marked first, so that a publication still under way finds it and whatever breaks off here is finished later.
    await noticeDocuments.update(
      { ...everywhere, status: command.nin(['withdrawing', 'withdrawn']) },
      { status: 'withdrawing', stepAt, withdrawnReason: command.set(reason) },
    );
    await tallyDocuments.update(
      { ...everywhere, status: command.neq('withdrawn') },
      { status: 'withdrawn', withdrawnReason: command.set(reason), revision: command.inc(1) },
    );
    await noticeDocuments.update({ ...everywhere, status: 'withdrawing' }, { status: 'withdrawn' });
  },
  async sumBySchool(bureauId, originIds) {
    const rows = await tallyDocuments.sumBy(
      { bureauId, originId: command.in([...originIds]) },
      { by: ['originId', 'schoolId', 'round'], of: COUNT_PATHS },
    );
    return newestRounds(rows);
  },
};

const COUNT_NAMES = Object.keys(emptyCounts()) as (keyof TallyCounts)[];
const COUNT_PATHS = Object.fromEntries(COUNT_NAMES.map((name) => [name, `counts.${name}`])) as Record<
  keyof TallyCounts,
  string
>;

type SumRow = { _id: Record<'originId' | 'schoolId' | 'round', unknown> } & TallyCounts;

/** Of each letter in each school the newest round: earlier ones are history. */
function newestRounds(rows: readonly SumRow[]): SchoolSum[] {
  const newest = new Map<string, SchoolSum>();
  for (const { _id, ...counts } of [...rows].sort((a, b) => Number(a._id.round) - Number(b._id.round))) {
    const { originId, schoolId } = _id as Record<'originId' | 'schoolId', string>;
    newest.set(`${originId}:${schoolId}`, { originId, schoolId, counts });
  }
  return [...newest.values()];
}
