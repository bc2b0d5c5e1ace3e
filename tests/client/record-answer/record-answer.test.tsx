import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import TallyPage from '../../../src/client/packages/teacher/pages/tally';
import { phone } from '../stand-ins/taro';
import { childView, tallyView } from '../class-followup/tally-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

const TAKEN = { receiptId: 'r1', answeredAt: 1, isLate: false, outcome: 'covers' };
let record: (input: unknown) => Promise<unknown>;
let opened = 0;

/** The inputs of every recording that reached the server. */
function recorded(): unknown[] {
  return callAction.mock.calls.filter(([action]) => action === 'record-answer').map(([, input]) => input);
}

async function openSheetFor(name: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: `给${name}补录` }));
  return screen.getByRole('dialog', { name: '补录答复' });
}

function fillIn(sheet: HTMLElement, signerName: string): void {
  fireEvent.click(within(sheet).getByRole('radio', { name: /^电话/ }));
  fireEvent.change(within(sheet).getByLabelText('谁答复的'), { target: { value: signerName } });
}

function confirm(sheet: HTMLElement): void {
  fireEvent.click(within(sheet).getByRole('button', { name: '确认补录' }));
}

beforeEach(() => {
  phone.reset();
  phone.params = { schoolId: 's1', classId: 'c1', noticeId: `n${++opened}`, round: '3' };
  record = async () => TAKEN;
  callAction.mockReset();
  callAction.mockImplementation(async (action, input) =>
    action === 'record-answer'
      ? record(input)
      : tallyView([childView('王小明', { state: 'opened' }), childView('张小满', { state: 'unlinked' })]),
  );
});

describe('recording an answer from outside WeChat', () => {
  test('shows the child large, and records for that very child', async () => {
    render(<TallyPage />);
    const sheet = await openSheetFor('张小满');
    expect(within(sheet).getByText('张小满').className).toContain('childName');
    fillIn(sheet, ' 张桂兰 ');
    fireEvent.change(within(sheet).getByLabelText('备注'), { target: { value: '奶奶接的电话' } });
    confirm(sheet);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(recorded()).toEqual([
      {
        schoolId: 's1',
        classId: 'c1',
        noticeId: `n${opened}`,
        round: 3,
        versionHash: 'a'.repeat(64),
        studentId: 'id-张小满',
        channel: 'phone',
        signerName: '张桂兰',
        note: '奶奶接的电话',
      },
    ]);
    expect(phone.said).toContain('已补录');
  });

  test('asks for what is missing before anything is sent', async () => {
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    confirm(sheet);
    expect(within(sheet).getAllByRole('alert')).toHaveLength(2);
    expect(recorded()).toEqual([]);
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
    record = () => new Promise((resolve) => (take = resolve));
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    confirm(sheet);
    await waitFor(() => expect(recorded()).toHaveLength(1));
    take(TAKEN);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(recorded()).toHaveLength(1);
  });

  test('without a network is kept on the phone, and says so', async () => {
    record = async () => {
      throw new ActionError('OFFLINE', '');
    };
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    await waitFor(() => expect(phone.said).toContain('没有网络，已存在手机里，连上网后自动补录'));
    expect([...phone.storage.keys()].some((key) => key.includes(`record:n${opened}:3:id-王小明`))).toBe(true);
  });

  test('a refusal is explained on the sheet and leaves nothing waiting', async () => {
    record = async () => {
      throw new ActionError('NOTICE_WITHDRAWN', '');
    };
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    expect(await within(sheet).findByText(/学校已撤回这封信/)).toBeTruthy();
    expect([...phone.storage.keys()].filter((key) => key.includes(`record:n${opened}:`))).toEqual([]);
  });
});
