import type { OrgNotice } from '@shared/domain/org-notice';
import { addCounts, type TallyCounts } from '@shared/domain/tally';
import type { OrgTree } from './org-tree';

/** What a letter from above says of itself to an officer: its sums cover the schools below that officer alone. */
export function orgNoticeHeadOf(
  notice: OrgNotice,
  orgId: string,
  { schools }: OrgTree,
  bySchool: ReadonlyMap<string, TallyCounts>,
) {
  const {
    _id: noticeId,
    title,
    kind,
    topic,
    level,
    status,
    publishedAt,
    deadlineAt,
    withdrawnReason,
  } = notice;
  const concerned = notice.schoolIds.filter((schoolId) => schools.has(schoolId));
  const sums = concerned.flatMap((schoolId) => bySchool.get(schoolId) ?? []);
  return {
    ...{ noticeId, title, kind, topic, level, status, publishedAt, deadlineAt, withdrawnReason },
    fromOrgName: notice.orgName,
    isOwn: notice.orgId === orgId,
    counts: addCounts(sums),
    schools: concerned.length,
    reached: sums.length,
  };
}
