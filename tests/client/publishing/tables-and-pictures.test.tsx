import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import type { ChosenFile } from '../../../src/client/lib/files';
import { ERROR_SENTENCES } from '../../../src/shared/domain/errors';
import { openPage, publishAll, PUBLISHED, SCHOOL, setUp, type Server } from './publish-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));
const choosePicture = jest.fn<Promise<ChosenFile | null>, []>();
jest.mock('../../../src/client/lib/files', () => ({
  choosePicture: () => choosePicture(),
  uploadFile: async () => 'cloud://env/inbox/a.bin',
}));

const KEPT = `cloud://env/kept/letters/s1/${'a'.repeat(64)}.png`;
const PICTURE: ChosenFile = { name: '河.png', bytes: 9_000, source: 'wxfile://picture' };
let keep: () => Promise<unknown>;
let server: Server;

beforeEach(() => {
  server = setUp(callAction);
  keep = async () => ({ fileId: KEPT });
  choosePicture.mockReset().mockResolvedValue(PICTURE);
  callAction.mockImplementation(async (action) => {
    if (action === 'publish-notice') return PUBLISHED;
    if (action === 'keep-letter-picture') return keep();
    if (action === 'link-letter-pictures')
      return { pictures: [{ fileId: KEPT, url: 'http://127.0.0.1/files/x' }] };
    return SCHOOL;
  });
});

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string, value: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const sentBlocks = () => server.sent()[0]?.blocks ?? [];

test('a table is written cell by cell, and rows that were left empty are not sent', async () => {
  await openPage();
  press('＋ 表格');
  press('删最后一列');
  write('表头，第 1 列', '日期');
  write('表头，第 2 列', '安排');
  write('第 2 行，第 1 列', '1月20日');
  press('＋ 加一行');
  press('改好了');
  await publishAll();
  expect(sentBlocks()).toContainEqual({
    type: 'table',
    hasHeader: true,
    rows: [
      ['日期', '安排'],
      ['1月20日', ''],
    ],
  });
});

test('a row can be taken out, and the first row need not be a header', async () => {
  await openPage();
  press('＋ 表格');
  fireEvent.click(screen.getByRole('checkbox', { name: /第一行是表头/ }));
  write('第 1 行，第 1 列', '甲');
  write('第 2 行，第 1 列', '乙');
  press('删除第 1 行');
  press('改好了');
  await publishAll();
  expect(sentBlocks()).toContainEqual({ type: 'table', hasHeader: false, rows: [['乙', '', '']] });
});

test('a cell that is too long is told with its row', async () => {
  await openPage();
  press('＋ 表格');
  write('第 2 行，第 1 列', '长'.repeat(203));
  screen.getByText('第 2 行有一格最多写 200 个字，多了 3 个字。');
});

test('a picture is kept for the school, shown, and sent with its words before the signature', async () => {
  await openPage();
  press('＋ 图片');
  await screen.findByRole('textbox', { name: '图片说明内容' });
  write('图片说明内容', ' 学校门前的河 ');
  press('改好了');
  const block = screen.getByRole('button', { name: '修改图片： 学校门前的河' });
  await waitFor(() => expect(block.querySelector('img')).not.toBeNull());
  within(block).getByText('图片：学校门前的河');
  await publishAll();
  expect(callAction).toHaveBeenCalledWith(
    'keep-letter-picture',
    expect.objectContaining({ fileId: 'cloud://env/inbox/a.bin' }),
  );
  const types = sentBlocks().map(({ type }) => type);
  expect(types.slice(-2)).toEqual(['picture', 'signature']);
  expect(sentBlocks()).toContainEqual({ type: 'picture', fileId: KEPT, caption: '学校门前的河' });
});

test('a picture that cannot be used is told why, and nothing is added', async () => {
  keep = async () => {
    throw new ActionError('LETTER_PICTURE_UNREADABLE', 'r1');
  };
  await openPage();
  press('＋ 图片');
  await screen.findByText(ERROR_SENTENCES.LETTER_PICTURE_UNREADABLE);
  expect(screen.queryByRole('textbox', { name: '图片说明内容' })).toBeNull();
});

test('a picture over 2 MB is refused before it is sent', async () => {
  choosePicture.mockResolvedValue({ ...PICTURE, bytes: 2 * 1024 * 1024 + 1 });
  await openPage();
  press('＋ 图片');
  await screen.findByText(ERROR_SENTENCES.LETTER_PICTURE_TOO_LARGE);
  expect(callAction).not.toHaveBeenCalledWith('keep-letter-picture', expect.anything());
});
