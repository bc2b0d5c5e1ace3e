import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import CorrectPage from '../../../src/client/packages/school/pages/correct';
import type { ActionInput, ActionOutput } from '../../../src/shared/contracts';
import type { Block } from '../../../src/shared/domain/letter';
import { phone } from '../stand-ins/taro';
import { WINTER } from './draft-in-a-test';
import { titleField, write } from './publish-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

const BLOCKS: Block[] = [
  { type: 'paragraph', text: '明天 16:30 放学。' },
  { type: 'picture', fileId: 'cloud://env.bucket/kept/letters/1.jpg', caption: '路线图' },
  { type: 'signature', lines: ['家长签名'] },
];

let version = 1;
let correct: () => Promise<unknown>;
let notices = 0;

function source(): ActionOutput<'get-notice-text'> {
  return {
    ...{
      noticeId: phone.params.noticeId ?? '',
      title: '放学时间',
      kind: 'letter',
      topic: 'other',
      level: 'sign',
    },
    ...{ blocks: BLOCKS, schoolName: '河湾小学', reach: 'school', lodging: 'all', classIds: ['c1'] },
    ...{ status: 'open', version, round: 1, scheduleRevision: 1, publishAt: null },
    ...{ publishedAt: WINTER, deadlineAt: null },
  };
}

beforeEach(() => {
  jest.useFakeTimers({
    now: WINTER,
    doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'setImmediate'],
  });
  phone.reset();
  phone.params = { schoolId: 's1', noticeId: `n${++notices}` };
  version = 1;
  correct = async () => ({ version: 2, round: 1 });
  callAction.mockReset();
  callAction.mockImplementation(async (action) => {
    if (action === 'get-notice-text') return source();
    if (action === 'correct-notice') return correct();
    return { children: [], roles: [] };
  });
});
afterEach(() => jest.useRealTimers());

const sent = (): ActionInput<'correct-notice'>[] =>
  callAction.mock.calls
    .filter(([action]) => action === 'correct-notice')
    .map(([, input]) => input as ActionInput<'correct-notice'>);

async function openPage(): Promise<void> {
  render(<CorrectPage />);
  await screen.findByRole('button', { name: '更正' });
}

const choose = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('radio', { name }));
};

async function send(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: '更正' }));
  fireEvent.click(await screen.findByRole('button', { name: '现在更正' }));
}

describe('correcting a letter', () => {
  test('is not possible before the school has said whether families have to answer again', async () => {
    await openPage();
    write(titleField(), '放学时间更正');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '更正' }).disabled).toBe(true);
    choose(/^不用/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '更正' }).disabled).toBe(false);
  });

  test('without asking again sends the new text over the version that was read, pictures untouched', async () => {
    await openPage();
    write(titleField(), '放学时间更正');
    choose(/^不用/);
    await send();
    await screen.findByText('已经更正');
    expect(sent()).toEqual([{ ...phone.params, baseVersion: 1, title: '放学时间更正', blocks: BLOCKS }]);
  });

  test('asking again wants a reason that families read, and takes its own deadline', async () => {
    await openPage();
    choose(/^需要/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '更正' }).disabled).toBe(true);
    write(screen.getByLabelText('为什么要重新答复'), '时间写错了');
    fireEvent.click(screen.getByRole('button', { name: '更正' }));
    const question = await screen.findByRole('dialog', { name: '确认更正' });
    expect(within(question).getByText(/请在1月13日前重新签字/)).toBeTruthy();
    expect(within(question).getByText('家长会看到：时间写错了')).toBeTruthy();
    fireEvent.click(within(question).getByRole('button', { name: '现在更正' }));
    await screen.findByText('已经更正');
    expect(sent()[0]?.again).toEqual({ reason: '时间写错了', deadlineAt: Date.UTC(2027, 0, 13, 16) - 1 });
  });

  test('with nothing changed is not sent as a correction of the text', async () => {
    await openPage();
    choose(/^不用/);
    expect(screen.getByText('标题和正文都还没有改动。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '更正' }).disabled).toBe(true);
  });

  test('survives a closed app, apart from other drafts, and does not carry over a newer text', async () => {
    const { unmount } = render(<CorrectPage />);
    await screen.findByRole('button', { name: '更正' });
    write(titleField(), '写到一半');
    unmount();
    const again = render(<CorrectPage />);
    await screen.findByRole('button', { name: '更正' });
    expect(titleField().value).toBe('写到一半');
    again.unmount();
    version = 2;
    render(<CorrectPage />);
    await screen.findByRole('button', { name: '更正' });
    expect(titleField().value).toBe('放学时间');
  });

  test('keeps what was written when somebody else was faster, or the network is gone', async () => {
    await openPage();
    write(titleField(), '放学时间更正');
    choose(/^不用/);
    correct = async () => Promise.reject(new ActionError('CONFLICT', 'r1'));
    await send();
    await waitFor(() => expect(screen.getAllByText(/有人刚刚也更正了这封信/)).not.toHaveLength(0));
    correct = async () => Promise.reject(new ActionError('OFFLINE', 'r2'));
    fireEvent.click(screen.getByRole('button', { name: '现在更正' }));
    await waitFor(() => expect(screen.getAllByText(/不会更正两次/)).not.toHaveLength(0));
    expect(titleField().value).toBe('放学时间更正');
  });
});
