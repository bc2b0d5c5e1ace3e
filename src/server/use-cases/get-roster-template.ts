import type { Ports, RosterWriter } from '../ports';
import { offerDownload } from './offer-download';
import type { UseCase } from './use-case';

type TemplatePorts = Pick<Ports, 'files' | 'downloads' | 'clock' | 'ids'> & { writer: RosterWriter };

/** An empty roster to fill in. */
export function createGetRosterTemplate(ports: TemplatePorts): UseCase<'get-roster-template'> {
  return async (_input, grant) => {
    const bytes = await ports.writer.writeTemplate();
    return offerDownload(ports, grant, { fileName: '花名册模板', extension: 'xlsx', bytes });
  };
}
