import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import TallyPage from '../../../src/client/packages/teacher/pages/tally';
import { phone } from '../stand-ins/taro';
import { classServer, kept } from './class-server';

jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => classServer.answer(action, input),
}));

beforeEach(() => classServer.reset());

describe('ticking a pile of slips', () => {
  const tick = (name: string): void =>
    void fireEvent.click(screen.getByRole('checkbox', { name: `勾选${name}` }));
  const isTicked = (name: string) =>
    screen.getByRole('checkbox', { name: `勾选${name}` }).getAttribute('aria-checked');

  async function startTicking(): Promise<void> {
    fireEvent.click(await screen.findByRole('button', { name: '勾选补录' }));
  }

  function openList(count: number): HTMLElement {
    fireEvent.click(screen.getByRole('button', { name: `补录这 ${count} 人` }));
    return screen.getByRole('dialog', { name: `补录 ${count} 个孩子` });
  }

  function confirmList(sheet: HTMLElement, count: number): void {
    fireEvent.click(within(sheet).getByRole('radio', { name: /^纸质/ }));
    fireEvent.click(within(sheet).getByRole('button', { name: `确认补录 ${count} 人` }));
  }

  test('records all ticked children in one request, names nobody, and says how many', async () => {
    classServer.record = async () => ({ children: [kept('王小明'), kept('张小满')] });
    render(<TallyPage />);
    await startTicking();
    expect(screen.getByRole('button', { name: '补录' }).getAttribute('aria-disabled')).toBe('true');
    tick('王小明');
    tick('张小满');
    const sheet = openList(2);
    within(sheet).getByText('张小满、王小明');
    expect(within(sheet).queryByLabelText('谁答复的')).toBeNull();
    confirmList(sheet, 2);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(classServer.recorded()).toMatchObject([
      { studentIds: ['id-张小满', 'id-王小明'], channel: 'paper', signerName: null, slipFileId: null },
    ]);
    expect(phone.said).toContain('已补录 2 人');
    expect(screen.queryByRole('checkbox', { name: '勾选王小明' })).toBeNull();
  });

  test('leaves those ticked who were not recorded, with the reason of each', async () => {
    classServer.record = async () => ({
      children: [kept('张小满'), { studentId: 'id-王小明', outcome: 'refused', code: 'RECORD_OBJECTED' }],
    });
    render(<TallyPage />);
    await startTicking();
    tick('王小明');
    tick('张小满');
    confirmList(openList(2), 2);
    await screen.findByText(/^王小明：家长对这份补录有异议/);
    screen.getByRole('dialog', { name: '补录 1 个孩子' });
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect([isTicked('王小明'), isTicked('张小满')]).toEqual(['true', 'false']);
  });

  test('keeps the ticks when the app was closed, and forgets them when told to', async () => {
    const { unmount } = render(<TallyPage />);
    await startTicking();
    tick('王小明');
    unmount();
    render(<TallyPage />);
    await screen.findByRole('checkbox', { name: '勾选王小明' });
    expect(isTicked('王小明')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: '不勾了' }));
    await screen.findByRole('button', { name: '给王小明补录' });
  });

  test('without a network is kept on the phone as one recording', async () => {
    classServer.record = async () => {
      throw new ActionError('OFFLINE', '');
    };
    render(<TallyPage />);
    await startTicking();
    tick('王小明');
    confirmList(openList(1), 1);
    await waitFor(() => expect(phone.said).toContain('没有网络，已存在手机里，连上网后自动补录'));
    await screen.findByText('还没有送到学校的补录');
  });
});
