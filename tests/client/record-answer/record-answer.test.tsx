import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import { sendWaitingAnswers } from '../../../src/client/lib/offline-queue';
import TallyPage from '../../../src/client/packages/teacher/pages/tally';
import { phone } from '../stand-ins/taro';
import { classServer, confirm, fillIn, kept, openSheetFor } from './class-server';

jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => classServer.answer(action, input),
}));

beforeEach(() => classServer.reset());

describe('recording an answer from outside WeChat', () => {
  test('shows the child large, and records for that very child', async () => {
    render(<TallyPage />);
    const sheet = await openSheetFor('张小满');
    expect(within(sheet).getByText('张小满').className).toContain('childName');
    fillIn(sheet, ' 张桂兰 ');
    fireEvent.change(within(sheet).getByLabelText('备注'), { target: { value: '奶奶接的电话' } });
    confirm(sheet);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(classServer.recorded()).toEqual([
      {
        schoolId: 's1',
        classId: 'c1',
        noticeId: classServer.noticeId,
        round: 3,
        versionHash: 'a'.repeat(64),
        idempotencyKey: expect.stringMatching(/^[a-z0-9-]+$/) as string,
        studentIds: ['id-张小满'],
        channel: 'phone',
        signerName: '张桂兰',
        note: '奶奶接的电话',
        slipFileId: null,
      },
    ]);
    expect(phone.said).toContain('已补录');
  });

  test('asks for what is missing before anything is sent', async () => {
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    confirm(sheet);
    expect(within(sheet).getAllByRole('alert')).toHaveLength(2);
    expect(classServer.recorded()).toEqual([]);
  });

  test('never carries one child’s half-filled form over to another child', async () => {
    render(<TallyPage />);
    const first = await openSheetFor('王小明');
    fillIn(first, '王芳');
    fireEvent.click(within(first).getByRole('button', { name: '关闭' }));
    const second = await openSheetFor('张小满');
    expect(within(second).getByLabelText<HTMLInputElement>('谁答复的').value).toBe('');
    expect(within(second).getByRole('radio', { name: /^电话/ }).getAttribute('aria-checked')).toBe('false');
  });

  test('sends once when tapped twice', async () => {
    let take: (reply: unknown) => void = () => undefined;
    classServer.record = () => new Promise((resolve) => (take = resolve));
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    confirm(sheet);
    await waitFor(() => expect(classServer.recorded()).toHaveLength(1));
    take({ children: [kept('王小明')] });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(classServer.recorded()).toHaveLength(1);
  });

  test('without a network is kept on the phone, and says so', async () => {
    classServer.record = async () => {
      throw new ActionError('OFFLINE', '');
    };
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    await waitFor(() => expect(phone.said).toContain('没有网络，已存在手机里，连上网后自动补录'));
    expect(
      [...phone.storage.keys()].some((key) => key.includes(`record:${classServer.noticeId}:3:id-王小明`)),
    ).toBe(true);
  });

  test('a refusal is explained on the sheet and leaves nothing waiting', async () => {
    classServer.record = async () => {
      throw new ActionError('NOTICE_WITHDRAWN', '');
    };
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    expect(await within(sheet).findByText(/学校已撤回这封信/)).toBeTruthy();
    expect([...phone.storage.keys()].filter((key) => key.includes(':queue:'))).toEqual([]);
  });
});

describe('what was filled in', () => {
  test('is still there when the sheet is opened again, after the app was closed even', async () => {
    const { unmount } = render(<TallyPage />);
    fillIn(await openSheetFor('王小明'), '王芳');
    unmount();
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    expect(within(sheet).getByLabelText<HTMLInputElement>('谁答复的').value).toBe('王芳');
    confirm(sheet);
    await waitFor(() => expect(classServer.recorded()).toHaveLength(1));
    const again = await openSheetFor('王小明');
    expect(within(again).getByLabelText<HTMLInputElement>('谁答复的').value).toBe('');
  });

  test('and refused later, while nobody looked, is shown on the page with the reason', async () => {
    classServer.record = async () => {
      throw new ActionError('OFFLINE', '');
    };
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    await screen.findByText('还没有送到学校的补录');
    classServer.record = async () => {
      throw new ActionError('NOTICE_WITHDRAWN', '');
    };
    sendWaitingAnswers();
    await screen.findByText('没有补录成功');
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('还没有送到学校的补录')).toBeNull();
  });
});
