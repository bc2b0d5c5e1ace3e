import type { Notice, NoticeVersion } from '@shared/domain/notice-record';
import { versionIdOf } from '@shared/domain/notice-record';
import type { NoticeStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const noticeDocuments = new Collection<Notice>('notices');
const versions = new Collection<NoticeVersion>('noticeVersions');

export const notices: NoticeStore = {
  add: (notice) => noticeDocuments.add(notice),
  find: ({ bureauId, schoolId }, noticeId) => noticeDocuments.findOne({ _id: noticeId, bureauId, schoolId }),
  async replaceText({ _id, title, blocks, version, versionHash }, from) {
    const changed = await noticeDocuments.update(
      { _id, version: from },
      { title, blocks: command.set(blocks), version, versionHash },
    );
    return changed === 1;
  },
  async setStatus(noticeId, status) {
    await noticeDocuments.update({ _id: noticeId, status: command.neq('withdrawn') }, { status });
  },
  listUnfinished: (before) =>
    noticeDocuments.find({ status: 'publishing', publishedAt: command.lt(before) }, { limit: QUERY_LIMIT }),
  addVersion: (version) => versions.add(version),
  findVersion: (noticeId, version) => versions.findOne({ _id: versionIdOf(noticeId, version) }),
};
