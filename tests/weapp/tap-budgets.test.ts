import { CONTRACTS, type ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import type { CloudAnswer } from './host/wx-stand-ins';
import { CLOUD_MS } from './host/wx-stand-ins';
import { Phone } from './host/phone';
import { NOW, REPLIES } from './stand-in-replies';

/**
 * Budgets of the design for any tap, bytes over the bridge: before the cloud has answered, and from then on. A tap that
 * asks the cloud nothing, as one that opens a sheet, paints all it paints at once and has both together.
 */
const BUDGET = { before: 1024, after: 4096 };
const PUPILS = 52;

type Changes = { [A in ActionName]?: ActionOutput<A> };

const TALLY = REPLIES['get-tally'];
const FULL_CLASS: ActionOutput<'get-tally'> = {
  ...TALLY,
  children: TALLY.children
    .slice(-1)
    .flatMap((child) =>
      Array.from({ length: PUPILS }, (_, seat) => ({ ...child, studentId: `p${seat}`, name: `学生${seat}` })),
    ),
};

function cloudWith(changes: Changes): CloudAnswer {
  return (_, data) => {
    const { action } = data as { action: ActionName };
    const reply = changes[action] ?? REPLIES[action];
    return { ok: true, data: CONTRACTS[action].output.parse(reply), requestId: 'r1' };
  };
}

async function phoneAt(url: string, changes: Changes = {}): Promise<Phone> {
  const phone = new Phone({ answer: cloudWith(changes), startAt: NOW });
  await phone.launch(url);
  return phone;
}

interface Cost {
  before: number;
  after: number;
  hasAsked: boolean;
}

/** What a tap costs on the pages that are open; a page that it opens has a first paint of its own. */
async function costOf(phone: Phone, tap: () => Promise<void>): Promise<Cost> {
  const from = phone.setDataLog.length;
  const callsBefore = phone.calls.length;
  const alive = new Set(phone.setDataLog.map(({ file }) => file));
  const answeredAt = phone.clock.now() + CLOUD_MS;
  await tap();
  const hasAsked = phone.calls.slice(callsBefore).some(({ api }) => api === 'cloud.callFunction');
  const cost = { before: 0, after: 0, hasAsked };
  for (const { file, at, bytes } of phone.setDataLog.slice(from)) {
    if (alive.has(file)) cost[at < answeredAt ? 'before' : 'after'] += bytes;
  }
  return cost;
}

type Play = (phone: Phone) => Promise<void>;
const tapText =
  (text: string): Play =>
  (phone) =>
    phone.tap(phone.findText(text));
const openSignPage: Play = async (phone) => {
  await phone.tap(phone.findText('冬季防溺水告家长书'));
  await phone.tap(phone.findText('为 王晓芳 签字'));
  await phone.draw(phone.find('canvas'), [
    { x: 30, y: 40 },
    { x: 200, y: 90 },
    { x: 260, y: 110 },
  ]);
};
const OF_CLASS = 'schoolId=s1&classId=c1';
const TALLY_PAGE = `/packages/teacher/pages/tally/index?${OF_CLASS}&noticeId=n1&round=1`;

const TAPS: [name: string, url: string, changes: Changes, before: Play[], tap: Play][] = [
  ['a letter of the list', '/pages/todo/index', {}, [], tapText('冬季防溺水告家长书')],
  ['the size of a letter’s text', '/pages/notice/index?noticeId=n1&studentId=st1', {}, [], tapText('字：')],
  [
    'handing in a signature over a full list',
    '/pages/todo/index',
    {},
    [openSignPage],
    tapText('提交 王晓芳 的签字'),
  ],
  ['undoing a stroke', '/pages/todo/index', {}, [openSignPage], tapText('撤销一笔')],
  ['refreshing the list', '/pages/todo/index', {}, [], tapText('刷新')],
  ['ticking in a class of 52', TALLY_PAGE, { 'get-tally': FULL_CLASS }, [tapText('勾选')], tapText('学生7')],
  ['a child of a class of 52', TALLY_PAGE, { 'get-tally': FULL_CLASS }, [], tapText('给学生7补录')],
];

test.each(TAPS)('%s stays within the budget of a tap', async (name, url, changes, first, tap) => {
  const phone = await phoneAt(url, changes);
  for (const step of first) await step(phone);
  const cost = await costOf(phone, () => tap(phone));
  process.stdout.write(`  ${name}: ${cost.before} + ${cost.after} bytes\n`);
  if (cost.hasAsked) {
    expect(cost.before).toBeLessThanOrEqual(BUDGET.before);
    expect(cost.after).toBeLessThanOrEqual(BUDGET.after);
  } else {
    expect(cost.before + cost.after).toBeLessThanOrEqual(BUDGET.before + BUDGET.after);
  }
});
