import type { ActionOutput } from '@shared/contracts';
import { fireEvent, screen } from '@testing-library/react';
import { groupDigest } from '../../../src/client/features/receipts/group-digest';
import { NUO, receiptOf, YAN, type MyChild } from '../signing/family';
import { Refuse } from '../signing/family-server';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

type Item = ActionOutput<'list-receipts'>['items'][number];

beforeEach(() => phone.reset());

function itemOf(child: MyChild, noticeId: string, change: Partial<Item> = {}): Item {
  return {
    receiptId: `${noticeId}:1:${child.studentId}`,
    noticeId,
    noticeTitle: `通知${noticeId}`,
    studentId: child.studentId,
    studentName: child.studentName,
    className: child.className,
    schoolName: child.schoolName,
    signerName: '张敏',
    relation: '妈妈',
    channel: 'wechat',
    answeredAt: Date.parse('2026-11-22T09:09:00Z'),
    isLate: false,
    isMine: true,
    recordedBy: null,
    isBeside: false,
    isObjected: false,
    isWithdrawn: false,
    isCorrected: false,
    ...change,
  };
}

const titles = () => screen.queryAllByText(/^通知n/).map((title) => title.textContent);

describe('the list of receipts', () => {
  test('names child, signer, way and time on each', async () => {
    const paper = itemOf(YAN, 'n2', {
      ...{ channel: 'paper', recordedBy: 'classTeacher', signerName: '王奶奶' },
      ...{ relation: null, isLate: true },
    });
    const server = serverOfTwins().on('list-receipts', () => ({
      items: [itemOf(NUO, 'n1'), paper],
      nextCursor: null,
    }));
    await startApp(server)('receipts');
    const rows = screen.getAllByRole('button').map((row) => row.textContent);
    expect(rows).toContain('王一诺通知n1张敏（妈妈） · 微信 · 11月22日 17:09');
    expect(rows).toContain('王一言逾期通知n2王奶奶 · 纸质，由班主任补录 · 11月22日 17:09');
  });

  test.each<[string, Partial<Item>]>([
    ['一并保存', { isBeside: true }],
    ['学校已撤回', { isWithdrawn: true }],
    ['已更正，这是旧版', { isCorrected: true }],
    ['家长有异议', { isObjected: true }],
  ])('marks one that is %s, and no other', async (words, change) => {
    const items = [itemOf(NUO, 'n1', change), itemOf(YAN, 'n2')];
    await startApp(serverOfTwins().on('list-receipts', () => ({ items, nextCursor: null })))('receipts');
    screen.getByText(words);
  });

  test('says where the name is when the school recorded a slip without one', async () => {
    const slip = { channel: 'paper', recordedBy: 'schoolAdmin', signerName: '', relation: null } as const;
    const items = [itemOf(NUO, 'n1', slip)];
    await startApp(serverOfTwins().on('list-receipts', () => ({ items, nextCursor: null })))('receipts');
    screen.getByText('家长（签字在纸质回执上） · 纸质，由学校补录 · 11月22日 17:09');
  });

  test('can be narrowed to one twin, and shows nothing of the other then', async () => {
    const items = [itemOf(NUO, 'n1'), itemOf(YAN, 'n2')];
    await startApp(serverOfTwins().on('list-receipts', () => ({ items, nextCursor: null })))('receipts');
    expect(titles()).toEqual(['通知n1', '通知n2']);
    fireEvent.click(screen.getByRole('radio', { name: '王一言' }));
    expect(titles()).toEqual(['通知n2']);
  });

  test('asks a parent of one child no such question', async () => {
    const server = serverOfTwins()
      .on('get-me', () => ({ children: [NUO], roles: [] }))
      .on('list-receipts', () => ({ items: [itemOf(NUO, 'n1')], nextCursor: null }));
    await startApp(server)('receipts');
    expect(screen.queryByRole('radio', { name: '全部孩子' })).toBeNull();
  });

  test('goes on from the cursor, shows nothing twice, and stops at the end', async () => {
    const server = serverOfTwins().on('list-receipts', ({ cursor }) =>
      cursor === null
        ? { items: [itemOf(NUO, 'n1'), itemOf(NUO, 'n2')], nextCursor: 'after-n2' }
        : { items: [itemOf(NUO, 'n2'), itemOf(NUO, 'n3')], nextCursor: null },
    );
    await startApp(server)('receipts');
    const more = screen.getByRole('button', { name: '再看早一些的' });
    fireEvent.click(more);
    fireEvent.click(more);
    await settle();
    expect(server.inputsOf('list-receipts').map((input) => input.cursor)).toEqual([null, 'after-n2']);
    expect(titles()).toEqual(['通知n1', '通知n2', '通知n3']);
    expect(screen.queryByRole('button', { name: '再看早一些的' })).toBeNull();
  });

  test('keeps what is there when older ones do not come, and says why', async () => {
    const server = serverOfTwins().on('list-receipts', ({ cursor }) => {
      if (cursor !== null) throw new Refuse('INTERNAL');
      return { items: [itemOf(NUO, 'n1')], nextCursor: 'after-n1' };
    });
    await startApp(server)('receipts');
    fireEvent.click(screen.getByRole('button', { name: '再看早一些的' }));
    await settle();
    expect(titles()).toEqual(['通知n1']);
    screen.getByText(/系统开小差了/);
    screen.getByRole('button', { name: '再看早一些的' });
  });

  test('says what will be here while it is empty', async () => {
    await startApp(serverOfTwins().on('list-receipts', () => ({ items: [], nextCursor: null })))('receipts');
    screen.getByText('还没有回执');
  });
});

describe('a receipt', () => {
  const open = (change: Partial<ActionOutput<'get-receipt'>>) =>
    startApp(serverOfTwins().on('get-receipt', () => ({ ...receiptOf(NUO), ...change })))('receipts', {
      id: 'n1:1:s-nuo',
    });

  test('proves who signed what, for whom and when', async () => {
    await open({ answeredAt: Date.parse('2026-11-22T09:09:32Z'), tappedAt: null });
    screen.getByRole('heading', { name: '王一诺' });
    screen.getByText('张敏（妈妈）');
    screen.getByText('2026-11-22 17:09:32（按时）');
    screen.getByRole('img', { name: '张敏的手写签名' });
    screen.getByText('3FA2 91BC 77D0 E5A1');
    fireEvent.click(screen.getByRole('button', { name: '查看全文' }));
    screen.getByText('不私自下水游泳。');
  });

  test('tells the phone’s own time apart only where the answer waited for a network', async () => {
    const answeredAt = Date.parse('2026-11-22T09:09:32Z');
    const { unmount } = await open({ answeredAt, tappedAt: answeredAt - 2_000 });
    expect(screen.queryByText('手机上点按的时间')).toBeNull();
    unmount();
    await open({ answeredAt, tappedAt: answeredAt - 3_600_000 });
    screen.getByText('手机上点按的时间');
    screen.getByText('2026-11-22 16:09:32');
  });

  test('given on paper says that the school entered it, and shows no signature', async () => {
    await open({
      ...{ channel: 'paper', recordedBy: 'classTeacher', strokes: null },
      ...{ relation: null, note: '孩子带回' },
    });
    screen.getByText('纸质，由班主任补录');
    screen.getByText('孩子带回');
    expect(screen.queryByText('手写签名')).toBeNull();
  });

  test('kept beside another’s says so', async () => {
    await open({ coversChild: false });
    screen.getByText(/另一位家长的回执在先/);
  });
});

test('the short digest is the digest’s own beginning', () => {
  expect(groupDigest(`0123456789abcdef${'f'.repeat(48)}`)).toBe('0123 4567 89AB CDEF');
});
