import type { OrgNotice } from '@shared/domain/org-notice';
import { deliverOrgNotice, type DeliveryPorts } from './deliver-org-notice';

/** Ends well within the timer's own limit of a minute. */
const WORKS_FOR_MS = 40_000;
/** Longer than any function may run: whoever was still sending when a letter was taken back has ended by then. */
const QUIET_AFTER_MS = 2 * 60_000;

/**
 * The timer's part of letters from above: brings them to schools that have not got them, to those that only now have
 * a roster too, and takes back what somebody still sent while a letter was being withdrawn. Gives how many schools
 * have been reached since.
 */
export async function deliverOrgNotices(ports: DeliveryPorts): Promise<{ count: number }> {
  const until = ports.clock.now() + WORKS_FOR_MS;
  let count = 0;
  for (const notice of await ports.orgNotices.listUnsettled()) {
    if (notice.status === 'open') {
      const before = notice.unreached.length;
      const { unreached } = await deliverOrgNotice(ports, notice, until);
      count += Math.max(0, before - unreached.length);
    } else {
      await withdrawAgain(ports, notice);
    }
  }
  return { count };
}

async function withdrawAgain(
  { origins, orgNotices, clock }: DeliveryPorts,
  notice: OrgNotice,
): Promise<void> {
  const { _id, bureauId, withdrawnAt, withdrawnReason } = notice;
  await origins.withdraw(bureauId, _id, withdrawnReason ?? '', clock.now());
  const isQuiet = clock.now() - (withdrawnAt ?? 0) > QUIET_AFTER_MS;
  await orgNotices.saveProgress(notice, { isSettled: isQuiet, unreached: notice.unreached });
}
