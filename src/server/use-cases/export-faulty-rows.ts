import { ActionFailure } from '@shared/domain/errors';
import type { Ports, RosterWriter } from '../ports';
import { offerDownload } from './offer-download';
import type { UseCase } from './use-case';

type ExportPorts = Pick<Ports, 'rosters' | 'files' | 'downloads' | 'clock' | 'ids'> & {
  writer: RosterWriter;
};

/**
 * Hands out the rows of a preview that could not be used.
 * @throws ActionFailure ROSTER_GONE when the preview is confirmed or purged, NOT_FOUND when it has no such row
 */
export function createExportFaultyRows(ports: ExportPorts): UseCase<'export-faulty-rows'> {
  return async ({ rosterId }, grant) => {
    const staged = await ports.rosters.findStaged(grant.within, rosterId);
    if (!staged) throw new ActionFailure('NOT_FOUND');
    if (staged.status !== 'staged') throw new ActionFailure('ROSTER_GONE');
    if (!staged.faultyRows?.length) throw new ActionFailure('NOT_FOUND');
    const bytes = await ports.writer.writeFaultyRows(staged.faultyRows);
    return offerDownload(ports, grant, { fileName: '花名册-要改的行', extension: 'xlsx', bytes });
  };
}
