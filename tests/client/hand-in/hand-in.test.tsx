import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ClassHandIn } from '../../../src/client/features/hand-in/class-hand-in';
import { SchoolHandIn } from '../../../src/client/features/hand-in/school-hand-in';
import { ActionError } from '../../../src/client/lib/action-error';
import type { FileAtHand } from '../../../src/client/lib/downloads';
import { childView, tallyView } from '../class-followup/tally-in-a-test';
import { noticeClass, schoolNotice } from '../school-overview/school-in-a-test';
import Taro, { phone } from '../stand-ins/taro';

const callAction = jest.fn<Promise<unknown>, [string, Record<string, unknown>]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: Record<string, unknown>) => callAction(action, input),
}));
const takeFile = jest.fn<Promise<FileAtHand | null>, [unknown]>();
jest.mock('../../../src/client/lib/downloads', () => ({
  takeFile: (file: unknown) => takeFile(file),
}));

const OFFERED = { fileName: '名单.html', url: 'https://files.example.com/files/t' };
const NOTICE = schoolNotice('n1', { title: '寒假安全告家长书' }, [
  noticeClass('一年级1班', { answered: 10, opened: 35 }),
  noticeClass('三年级2班', { answered: 2, unlinked: 38 }),
]);
const CHILDREN = [
  childView('李沐阳', { state: 'answered', channel: 'wechat', answeredAt: Date.UTC(2027, 0, 11) }),
  childView('王小明', { state: 'opened' }),
  childView('张小满', { state: 'unlinked' }),
];

function open(): HTMLElement {
  fireEvent.click(screen.getByRole('button', { name: '打印与汇报' }));
  return screen.getByRole('dialog', { name: '打印与汇报' });
}

const openClass = (part: Parameters<typeof tallyView>[1] = {}): HTMLElement => {
  render(<ClassHandIn schoolId="s1" classId="c1" tally={tallyView(CHILDREN, part)} />);
  return open();
};

beforeEach(() => {
  phone.reset();
  takeFile.mockReset().mockResolvedValue(null);
  callAction.mockReset().mockImplementation(async (action) => {
    if (action === 'list-classes') return { schoolName: '河湾小学', schoolYear: '2026-2027', classes: [] };
    return OFFERED;
  });
});

test('a school copies the text for its leader with one tap, with the counts that are on the page', async () => {
  const copy = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue(undefined);
  render(<SchoolHandIn schoolId="s1" notice={NOTICE} />);
  const sheet = open();
  fireEvent.click(await within(sheet).findByRole('button', { name: '复制汇报文字' }));
  await waitFor(() => expect(phone.said).toEqual(['已复制，可以粘贴到聊天里']));
  const [[copied]] = copy.mock.calls as unknown as [[{ data: string }]];
  expect(copied.data).toContain('河湾小学');
  expect(copied.data).toContain('签收率 12/85');
  expect(copied.data).not.toContain('三年级2班');
  expect(within(sheet).getByText(/签收率 12\/85/).textContent).toBe(copied.data);
});

test('a teacher’s text names no child', () => {
  const sheet = openClass();
  const text = within(sheet).getByText(/【汇报】/).textContent ?? '';
  expect(text).toContain('签收率 1/3');
  for (const { name } of CHILDREN) expect(text).not.toContain(name);
});

test('a teacher has the slips of those still to reach counted before printing them, and prints once per tap', async () => {
  const sheet = openClass();
  const slips = within(sheet).getByRole('button', { name: /^未答复的回执条，2 张/ });
  fireEvent.click(slips);
  fireEvent.click(slips);
  await waitFor(() => expect(takeFile).toHaveBeenCalledWith(OFFERED));
  expect(callAction.mock.calls).toEqual([
    ['print-notice', expect.objectContaining({ classId: 'c1', sheet: 'slips-for-open' })],
  ]);
});

test('of a letter that was taken back only the list is left to print', () => {
  const sheet = openClass({ status: 'withdrawn' });
  expect(within(sheet).queryByRole('button', { name: /回执/ })).toBeNull();
  expect(within(sheet).getByRole('button', { name: /^名单，可以归档/ })).toBeTruthy();
});

test('a file that waits for a tap says what to do with it', async () => {
  const finish = jest.fn(async () => undefined);
  takeFile.mockResolvedValue({ fileName: '名单.html', step: 'send', finish });
  const sheet = openClass();
  fireEvent.click(within(sheet).getByRole('button', { name: /^名单，可以归档/ }));
  fireEvent.click(await within(sheet).findByRole('button', { name: '发到「文件传输助手」' }));
  expect(finish).toHaveBeenCalledTimes(1);
});

test('what went wrong is said beside the file, with what to do', async () => {
  callAction.mockRejectedValue(new ActionError('RATE_LIMITED', ''));
  const sheet = openClass();
  fireEvent.click(within(sheet).getByRole('button', { name: /^名单（Excel）/ }));
  expect(await within(sheet).findByText(/操作太频繁了/)).toBeTruthy();
});
