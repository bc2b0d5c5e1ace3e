import type { ActionOutput } from '@shared/contracts';
import { goalRate, type Rate } from '@shared/domain/rates';

type OrgNotices = ActionOutput<'list-org-notices'>;
export type OrgNotice = OrgNotices['items'][number];

/** One letter in the course of one part of the tree; without a rate it did not go there. */
export interface CourseStep {
  noticeId: string;
  title: string;
  publishedAt: number;
  rate: Rate | null;
}

/** How one 学区 or school answered the last letters, oldest first. */
export interface Course {
  id: string;
  name: string;
  kind: OrgNotices['parts'][number]['kind'];
  steps: CourseStep[];
}

/** The course of every part directly below `underId`, in the order of the tree. Letters taken back are left out. */
export function coursesOf({ parts, items }: Pick<OrgNotices, 'parts' | 'items'>, underId: string): Course[] {
  const letters = items.filter(({ status }) => status === 'open').reverse();
  return parts
    .filter(({ id }) => id !== underId)
    .map(({ id, name, kind }) => ({
      ...{ id, name, kind },
      steps: letters.map(({ noticeId, title, publishedAt, level, parts: sums }) => {
        const sum = sums.find((one) => one.id === id);
        return { noticeId, title, publishedAt, rate: sum ? goalRate(level, sum.counts) : null };
      }),
    }));
}
