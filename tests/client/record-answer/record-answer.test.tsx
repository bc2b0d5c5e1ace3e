import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import { sendWaitingAnswers } from '../../../src/client/lib/offline-queue';
import TallyPage from '../../../src/client/packages/teacher/pages/tally';
import { phone } from '../stand-ins/taro';
import { childView, tallyView } from '../class-followup/tally-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

const kept = (name: string) => ({
  ...{ studentId: `id-${name}`, receiptId: 'r1', answeredAt: 1, isLate: false, outcome: 'covers' },
});
const TAKEN = { children: [kept('王小明')] };
const uploadFile = jest.fn<Promise<string>, [string, unknown]>();
jest.mock('../../../src/client/lib/files', () => ({
  uploadFile: (path: string, file: unknown) => uploadFile(path, file),
}));
const takePhoto = jest.fn<Promise<unknown>, []>();
jest.mock('../../../src/client/features/record-answer/take-photo', () => ({
  takePhotoInBrowser: () => takePhoto(),
}));

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
    await waitFor(() => expect(recorded()).toHaveLength(1));
    const again = await openSheetFor('王小明');
    expect(within(again).getByLabelText<HTMLInputElement>('谁答复的').value).toBe('');
  });

  test('and refused later, while nobody looked, is shown on the page with the reason', async () => {
    record = async () => {
      throw new ActionError('OFFLINE', '');
    };
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fillIn(sheet, '王芳');
    confirm(sheet);
    await screen.findByText('还没有送到学校的补录');
    record = async () => {
      throw new ActionError('NOTICE_WITHDRAWN', '');
    };
    sendWaitingAnswers();
    await screen.findByText('没有补录成功');
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('还没有送到学校的补录')).toBeNull();
  });
});

describe('the photo of a slip', () => {
  const PHOTO = { source: 'a blob', bytes: 5, preview: 'data:image/jpeg;base64,AA==' };

  beforeEach(() => {
    takePhoto.mockReset().mockResolvedValue(PHOTO);
    uploadFile.mockReset().mockResolvedValue('cloud://env/inbox/slip.jpg');
  });

  async function sheetWithPhoto(): Promise<HTMLElement> {
    const sheet = await openSheetFor('王小明');
    fireEvent.click(within(sheet).getByRole('radio', { name: /^纸质/ }));
    fireEvent.change(within(sheet).getByLabelText('谁答复的'), { target: { value: '王芳' } });
    fireEvent.click(within(sheet).getByRole('button', { name: '拍照或选一张' }));
    await within(sheet).findByRole('img', { name: '已选好的回执照片' });
    return sheet;
  }

  test('is looked at first, stored in the inbox, and named in the recording', async () => {
    render(<TallyPage />);
    confirm(await sheetWithPhoto());
    await waitFor(() => expect(recorded()).toMatchObject([{ slipFileId: 'cloud://env/inbox/slip.jpg' }]));
    expect(uploadFile.mock.calls[0]?.[0]).toMatch(/^inbox\/[a-z0-9-]+\.jpg$/);
  });

  test('without a network keeps all that was filled in, and can be left out', async () => {
    uploadFile.mockRejectedValue(new ActionError('OFFLINE', ''));
    render(<TallyPage />);
    const sheet = await sheetWithPhoto();
    confirm(sheet);
    await within(sheet).findByText(/照片要有网络才能存/);
    expect(recorded()).toEqual([]);
    expect(within(sheet).getByLabelText<HTMLInputElement>('谁答复的').value).toBe('王芳');
    fireEvent.click(within(sheet).getByRole('button', { name: '不要照片' }));
    confirm(sheet);
    await waitFor(() => expect(recorded()).toMatchObject([{ slipFileId: null, signerName: '王芳' }]));
  });

  test('that cannot be read says so and loses nothing', async () => {
    takePhoto.mockRejectedValue(new Error('no picture'));
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fireEvent.click(within(sheet).getByRole('button', { name: '拍照或选一张' }));
    await within(sheet).findByText(/没有读出来/);
  });

  test('is not asked for after a phone call', async () => {
    render(<TallyPage />);
    const sheet = await openSheetFor('王小明');
    fireEvent.click(within(sheet).getByRole('radio', { name: /^电话/ }));
    expect(within(sheet).queryByRole('button', { name: '拍照或选一张' })).toBeNull();
  });
});

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
    record = async () => ({ children: [kept('王小明'), kept('张小满')] });
    render(<TallyPage />);
    await startTicking();
    expect(screen.getByRole('button', { name: '补录这 0 人' }).getAttribute('aria-disabled')).toBe('true');
    tick('王小明');
    tick('张小满');
    const sheet = openList(2);
    within(sheet).getByText('张小满、王小明');
    expect(within(sheet).queryByLabelText('谁答复的')).toBeNull();
    confirmList(sheet, 2);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(recorded()).toMatchObject([
      { studentIds: ['id-张小满', 'id-王小明'], channel: 'paper', signerName: null, slipFileId: null },
    ]);
    expect(phone.said).toContain('已补录 2 人');
    expect(screen.queryByRole('checkbox', { name: '勾选王小明' })).toBeNull();
  });

  test('leaves those ticked who were not recorded, with the reason of each', async () => {
    record = async () => ({
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
    record = async () => {
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

test('a family’s objection is shown on the child’s row with the reason and what to do next', async () => {
  const objection = { at: 1, reason: '签字的不是孩子的家长' };
  callAction.mockImplementation(async (action) =>
    action === 'get-class-slip'
      ? { url: 'http://127.0.0.1/files/abc' }
      : tallyView([childView('王小明', { state: 'opened', objection, hasSlip: true })]),
  );
  render(<TallyPage />);
  await screen.findByText('家长有异议');
  screen.getByText('家长说：签字的不是孩子的家长');
  fireEvent.click(screen.getByRole('button', { name: '看王小明的回执照片' }));
  const sheet = await screen.findByRole('dialog', { name: '王小明的纸质回执' });
  await within(sheet).findByRole('button', { name: '放大看王小明的纸质回执照片' });
  expect(callAction).toHaveBeenCalledWith('get-class-slip', {
    ...{ schoolId: 's1', classId: 'c1', noticeId: `n${opened}`, round: 3 },
    studentId: 'id-王小明',
  });
});
