import type { ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import { emptyCounts } from '@shared/domain/tally';

const BUREAU = { id: 'o1', parentId: null, name: '清河县教育局', kind: 'bureau', depth: 0 } as const;
const SCHOOL = { id: 's1', parentId: 'o1', name: '河湾镇中心小学', kind: 'school', depth: 1 } as const;
const COUNTS = { ...emptyCounts(), total: 3, unlinked: 1, opened: 1, answered: 1, wechat: 1 };

const HEAD: Omit<ActionOutput<'get-org-figures'>, 'blocks' | 'nodes'> = {
  noticeId: 'on1',
  title: '冬季防溺水告家长书',
  ...{ kind: 'letter', topic: 'drowning', level: 'sign', status: 'open' },
  publishedAt: Date.UTC(2026, 10, 20),
  deadlineAt: null,
  withdrawnReason: null,
  fromOrgName: BUREAU.name,
  isOwn: true,
  counts: COUNTS,
  ...{ schools: 1, reached: 1 },
};

/** A bureau with one school and one letter. */
export const BUREAU_REPLIES = {
  'get-org': { nodes: [BUREAU, SCHOOL].map((node) => ({ ...node, hasRoster: true })) },
  'list-org-notices': {
    parts: [BUREAU, SCHOOL],
    items: [{ ...HEAD, parts: [{ id: 's1', counts: COUNTS }] }],
    nextCursor: null,
  },
  'get-org-figures': {
    ...HEAD,
    blocks: [{ type: 'paragraph', text: '各位家长：请看好孩子。' }],
    nodes: [BUREAU, SCHOOL].map((node) => ({ ...node, counts: COUNTS, unreached: null })),
  },
  'publish-org-notice': { noticeId: 'on1', schools: 1, reached: 1, unreached: [] },
  'withdraw-org-notice': { schools: 1 },
} satisfies { [A in ActionName]?: ActionOutput<A> };
