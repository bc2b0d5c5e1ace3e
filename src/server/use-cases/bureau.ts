import type { Ports } from '../ports';
import { createGetOrg } from './get-org';
import { createGetOrgFigures } from './get-org-figures';
import { createListOrgNotices } from './list-org-notices';
import { createPublishOrgNotice } from './publish-org-notice';
import { createWithdrawOrgNotice } from './withdraw-org-notice';

/** The actions of the function that officers of orgs above the school call. */
export function createBureauUseCases(ports: Ports) {
  return {
    'get-org': createGetOrg(ports),
    'list-org-notices': createListOrgNotices(ports),
    'get-org-figures': createGetOrgFigures(ports),
    'publish-org-notice': createPublishOrgNotice(ports),
    'withdraw-org-notice': createWithdrawOrgNotice(ports),
  };
}
