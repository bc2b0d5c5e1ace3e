import type { Download } from '@shared/domain/download';
import type { DownloadStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';

const downloadDocuments = new Collection<Download>('downloads');

export const downloads: DownloadStore = {
  add: (download) => downloadDocuments.add(download),
  listExpired: (before) => downloadDocuments.find({ expiresAt: command.lt(before) }, { limit: QUERY_LIMIT }),
  remove: (downloadId) => downloadDocuments.remove({ _id: downloadId }),
};
