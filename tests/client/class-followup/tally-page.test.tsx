import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import TallyPage from '../../../src/client/packages/teacher/pages/tally';
import Taro, { phone } from '../stand-ins/taro';
import { childView, tallyView, type TallyView } from './tally-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

let opened = 0;

/** Opens the page on a notice of its own: what is known of another test's must not show. */
async function openTally(tally: TallyView): Promise<void> {
  phone.params = { schoolId: 's1', classId: 'c1', noticeId: `n${++opened}`, round: '1' };
  callAction.mockResolvedValue(tally);
  render(<TallyPage />);
  await screen.findByText(tally.title);
}

const CHILDREN = [
  childView('李沐阳', {
    state: 'answered',
    channel: 'wechat',
    answeredAt: Date.UTC(2027, 0, 11, 4),
    isLate: true,
  }),
  childView('王小明', { state: 'opened' }),
  childView('张小满', { state: 'unlinked', hasJoined: true }),
  childView('陈一诺', {
    state: 'answered',
    channel: 'paper',
    answeredAt: Date.UTC(2027, 0, 11, 5),
    hasLeft: true,
  }),
];

beforeEach(() => {
  phone.reset();
  callAction.mockReset();
});

describe('one notice in one class', () => {
  test('shows every rate by its name and with its counts, and no bare percentage', async () => {
    await openTally(tallyView(CHILDREN));
    expect(screen.getByRole('img', { name: '签收率：3 人中有 1 人' })).toBeTruthy();
    expect(screen.getByText('送达率').parentElement?.textContent).toBe('送达率2/3');
    expect(screen.getByText('阅读率').parentElement?.textContent).toBe('阅读率2/3');
    expect(document.body.textContent).not.toMatch(/\d\s*[%％]/);
  });

  test('lists the hardest to reach first, with what to do next', async () => {
    await openTally(tallyView(CHILDREN));
    const names = screen
      .getAllByRole('button', { name: /^给.+补录$/ })
      .map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(['给张小满补录', '给王小明补录']);
    expect(screen.getByText(/家里还没有人绑定微信/)).toBeTruthy();
    expect(screen.getByText(/只差最后一步/)).toBeTruthy();
  });

  test('keeps late, joined and left visible', async () => {
    await openTally(tallyView(CHILDREN));
    expect(screen.getByText('逾期')).toBeTruthy();
    expect(screen.getByText('后来转入')).toBeTruthy();
    expect(screen.getByText('已转出')).toBeTruthy();
    expect(screen.getByText('陈一诺')).toBeTruthy();
  });

  test('does not split the answers by channel where all came in WeChat', async () => {
    await openTally(tallyView(CHILDREN));
    expect(screen.queryByText(/^其中/)).toBeNull();
    cleanup();
    const paper = childView('周子轩', { state: 'answered', channel: 'paper', answeredAt: 1 });
    await openTally(tallyView([...CHILDREN, paper]));
    screen.getByText('其中 微信 1 · 纸质 1');
  });

  test('copies a reminder that names nobody', async () => {
    const copy = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue(undefined);
    await openTally(tallyView(CHILDREN));
    fireEvent.click(screen.getByRole('button', { name: '复制这段话' }));
    const [[written]] = copy.mock.calls as unknown as [[{ data: string }]];
    expect(written.data).toContain('还有 2 位家长没有签收');
    for (const { name } of CHILDREN) expect(written.data).not.toContain(name);
  });

  test('when withdrawn says why, and asks for no more reminders or records', async () => {
    await openTally(tallyView(CHILDREN, { status: 'withdrawn', withdrawnReason: '放假日期有变' }));
    const note = screen.getByText('原因：放假日期有变').parentElement;
    expect(note && within(note).getByText(/不用再提醒/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /补录/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '复制这段话' })).toBeNull();
  });

  test('follows the server while it is on the screen', async () => {
    jest.useFakeTimers();
    try {
      await openTally(tallyView(CHILDREN));
      const answered = CHILDREN.map((child) =>
        child.name === '王小明'
          ? {
              ...child,
              state: 'answered' as const,
              channel: 'wechat' as const,
              answeredAt: Date.UTC(2027, 0, 12),
            }
          : child,
      );
      callAction.mockResolvedValue(tallyView(answered));
      jest.advanceTimersByTime(4_000);
      expect(await screen.findByRole('img', { name: '签收率：3 人中有 2 人' })).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });

  test('says when the figures could not be refreshed instead of passing them off as new', async () => {
    jest.useFakeTimers();
    try {
      await openTally(tallyView(CHILDREN));
      callAction.mockRejectedValue(new Error('gone'));
      jest.advanceTimersByTime(4_000);
      expect(await screen.findByText(/没有刷新成功/)).toBeTruthy();
      expect(screen.getByRole('img', { name: '签收率：3 人中有 1 人' })).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });
});
