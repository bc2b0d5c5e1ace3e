import type { Notice, NoticeVersion } from '@shared/domain/notice-record';
import { versionIdOf } from '@shared/domain/notice-record';
import type { NoticeStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const noticeDocuments = new Collection<Notice>('notices');
const versions = new Collection<NoticeVersion>('noticeVersions');

/** Fields that are whole values: an update replaces them instead of merging into them. */
function whole<T extends object>(fields: T): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, command.set(value)]));
}

export const notices: NoticeStore = {
  add: (notice) => noticeDocuments.add(notice),
  find: ({ bureauId, schoolId }, noticeId) => noticeDocuments.findOne({ _id: noticeId, bureauId, schoolId }),
  async correct(corrected, from) {
    const { _id, title, blocks, version, versionHash, round, rosterId, classIds } = corrected;
    const { status, stepAt, correctionReason, deadlineAt, publishedAt, schoolName, schoolYear } = corrected;
    const changed = await noticeDocuments.update(
      { _id, version: from, status: 'open' },
      {
        ...{ title, version, versionHash, round, rosterId, publishedAt, schoolName, schoolYear },
        ...{ status, stepAt },
        ...whole({ blocks, classIds, correctionReason: correctionReason ?? null, deadlineAt }),
      },
    );
    return changed === 1;
  },
  async changeScheduled(changed, from) {
    const { _id, kind, topic, level, title, blocks, versionHash, reach, classIds, lodging } = changed;
    const { deadlineAt, publishAt, scheduleRevision, publishedAt, publisherId } = changed;
    const updated = await noticeDocuments.update(
      { _id, status: 'scheduled', scheduleRevision: from },
      {
        ...{
          kind,
          topic,
          level,
          title,
          versionHash,
          reach,
          lodging,
          scheduleRevision,
          publishedAt,
          publisherId,
        },
        ...whole({ blocks, classIds, deadlineAt, publishAt: publishAt ?? null }),
      },
    );
    return updated === 1;
  },
  async beginScheduled({ _id, scheduleRevision, rosterId, classIds, schoolName, schoolYear, publishedAt }) {
    const changed = await noticeDocuments.update(
      { _id, status: 'scheduled', scheduleRevision },
      {
        ...{ status: 'publishing', stepAt: publishedAt, rosterId, schoolName, schoolYear, publishedAt },
        ...whole({ classIds }),
      },
    );
    return changed === 1;
  },
  async markOpen({ _id, round, version }) {
    const changed = await noticeDocuments.update(
      { _id, round, version, status: command.in(['publishing', 'correcting']) },
      { status: 'open' },
    );
    return changed === 1;
  },
  async beginWithdrawal({ bureauId, schoolId }, _id, withdrawnReason, stepAt) {
    await noticeDocuments.update(
      { _id, bureauId, schoolId, status: command.nin(['withdrawing', 'withdrawn']) },
      { status: 'withdrawing', stepAt, withdrawnReason: command.set(withdrawnReason) },
    );
  },
  async markWithdrawn(noticeId) {
    await noticeDocuments.update({ _id: noticeId, status: 'withdrawing' }, { status: 'withdrawn' });
  },
  listUnfinished: (before) =>
    noticeDocuments.find(
      { status: command.in(['publishing', 'correcting', 'withdrawing']), stepAt: command.lt(before) },
      { limit: QUERY_LIMIT },
    ),
  listDue: (now) =>
    noticeDocuments.find({ status: 'scheduled', publishedAt: command.lte(now) }, { limit: QUERY_LIMIT }),
  listScheduled: ({ bureauId, schoolId }) =>
    noticeDocuments.find(
      { bureauId, schoolId, status: 'scheduled' },
      { order: [['publishedAt', 'asc']], limit: QUERY_LIMIT },
    ),
  listStages: (noticeIds) =>
    noticeDocuments.find(
      { _id: command.in([...noticeIds]) },
      { fields: { _id: true, status: true, version: true }, limit: QUERY_LIMIT },
    ),
  addVersion: (version) => versions.add(version),
  findVersion: (noticeId, version) => versions.findOne({ _id: versionIdOf(noticeId, version) }),
};
