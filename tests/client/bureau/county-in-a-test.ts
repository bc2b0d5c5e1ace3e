import type { ActionOutput } from '@shared/contracts';
import { emptyCounts, type TallyCounts } from '@shared/domain/tally';
import type { FiguresNode } from '../../../src/client/features/bureau/schools-to-help';
import type { OrgPlace } from '../../../src/client/features/bureau/org-places';

/** Counts that add up. */
export function counts(changes: Partial<TallyCounts>): TallyCounts {
  const { unlinked = 0, undelivered = 0, delivered = 0, opened = 0, answered = 0 } = changes;
  const total = unlinked + undelivered + delivered + opened + answered;
  return { ...emptyCounts(), wechat: answered, ...changes, total };
}

function place(id: string, parentId: string | null, depth: number, kind: OrgPlace['kind']): OrgPlace {
  return { id, parentId, name: `${id}名`, kind, depth, hasRoster: true };
}

/** A bureau with a 学区 of two schools, one of them in a 中心校, and a school of its own. */
export const PLACES: OrgPlace[] = [
  place('县', null, 0, 'bureau'),
  place('东', '县', 1, 'district'),
  place('中', '东', 2, 'centralSchool'),
  place('甲', '中', 3, 'school'),
  place('乙', '东', 2, 'school'),
  { ...place('丙', '县', 1, 'school'), hasRoster: false },
];

export function node(id: string, changes: Partial<FiguresNode> = {}): FiguresNode {
  const found = PLACES.find((one) => one.id === id) ?? place(id, '县', 1, 'school');
  const { hasRoster: _, ...at } = found;
  return { ...at, counts: null, unreached: null, ...changes };
}

const EAST = counts({ unlinked: 4, undelivered: 1, opened: 5, answered: 10 });

export const FIGURES: ActionOutput<'get-org-figures'> = {
  noticeId: 'n1',
  title: '防溺水告家长书',
  ...{ kind: 'letter', topic: 'drowning', level: 'sign', status: 'open' },
  publishedAt: Date.UTC(2026, 10, 20, 2),
  deadlineAt: null,
  withdrawnReason: null,
  fromOrgName: '县教育局',
  isOwn: true,
  counts: EAST,
  ...{ schools: 3, reached: 2 },
  blocks: [{ type: 'paragraph', text: '各位家长：请看好孩子。' }],
  nodes: [
    node('县', { counts: EAST }),
    node('东', { counts: EAST }),
    node('中', { counts: counts({ unlinked: 4, answered: 6 }) }),
    node('甲', { counts: counts({ unlinked: 4, answered: 6 }) }),
    node('乙', { counts: counts({ undelivered: 1, opened: 5, answered: 4 }) }),
    node('丙', { unreached: 'noRoster' }),
  ],
};

const { blocks: _, nodes: __, ...HEAD } = FIGURES;

export const LISTED: ActionOutput<'list-org-notices'> = {
  parts: PLACES.filter(({ id, parentId }) => id === '县' || parentId === '县').map(
    ({ hasRoster: ___, ...at }) => at,
  ),
  items: [
    {
      ...HEAD,
      parts: [
        { id: '县', counts: EAST },
        { id: '东', counts: EAST },
      ],
    },
    {
      ...HEAD,
      noticeId: 'n0',
      title: '交通安全告家长书',
      publishedAt: Date.UTC(2026, 9, 1, 2),
      parts: [{ id: '东', counts: counts({ opened: 2, answered: 18 }) }],
    },
  ],
  nextCursor: null,
};
