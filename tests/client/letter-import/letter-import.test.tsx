import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { LetterImport } from '../../../src/client/features/letter-import/letter-import';
import type { ReadLetter } from '../../../src/client/features/letter-import/use-letter-import';
import { ActionError } from '../../../src/client/lib/action-error';
import type { ChosenFile } from '../../../src/client/lib/files';
import { ERROR_SENTENCES } from '../../../src/shared/domain/errors';
import { phone } from '../stand-ins/taro';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));
const chooseFile = jest.fn<Promise<ChosenFile | null>, []>();
const uploadFile = jest.fn<Promise<string>, [string, ChosenFile]>();
jest.mock('../../../src/client/lib/files', () => ({
  chooseFile: () => chooseFile(),
  uploadFile: (path: string, file: ChosenFile) => uploadFile(path, file),
}));

const FILE: ChosenFile = { name: '寒假安全.docx', bytes: 40_000, source: 'wxfile://letter' };
const LETTER: ReadLetter = {
  title: '致家长的一封信',
  blocks: [
    { type: 'paragraph', text: '尊敬的家长：' },
    { type: 'table', rows: [['日期', '安排']], hasHeader: true },
    { type: 'picture', fileId: 'f', caption: '' },
  ],
  lost: ['公式没有带过来，请用文字写一下，或截成图片再加进来。'],
};

const taken = jest.fn<void, [ReadLetter]>();

function open(hasText = false): void {
  render(<LetterImport schoolId="s1" hasText={hasText} onTake={taken} />);
}

const choose = (name = '从 Word 文件导入'): void =>
  void fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  phone.reset();
  taken.mockReset();
  chooseFile.mockReset().mockResolvedValue(FILE);
  uploadFile.mockReset().mockResolvedValue('cloud://env/inbox/a.docx');
  callAction.mockReset().mockResolvedValue(LETTER);
});

test('shows what came in and what was lost, and takes it only when told to', async () => {
  open();
  choose();
  const sheet = await screen.findByRole('dialog', { name: '从 Word 文件读到的信' });
  within(sheet).getByText('致家长的一封信');
  within(sheet).getByText('1 段文字、1 个表格、1 张图片');
  within(sheet).getByText('公式没有带过来，请用文字写一下，或截成图片再加进来。');
  expect(taken).not.toHaveBeenCalled();
  fireEvent.click(within(sheet).getByRole('button', { name: '用这份内容' }));
  expect(taken).toHaveBeenCalledWith(LETTER);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(phone.said).toEqual(['已放进草稿，请核对后再发布']);
});

test('uploads into the inbox and names the file, and nothing else', async () => {
  open();
  choose();
  await screen.findByRole('dialog');
  expect(uploadFile.mock.calls[0]?.[0]).toMatch(/^inbox\/[\w-]+\.docx$/);
  expect(callAction.mock.calls).toEqual([
    ['read-letter-file', { schoolId: 's1', fileId: 'cloud://env/inbox/a.docx', fileName: '寒假安全.docx' }],
  ]);
});

test('warns that what was written will be replaced, and leaves it when told to', async () => {
  open(true);
  choose();
  const sheet = await screen.findByRole('dialog');
  within(sheet).getByText('草稿里现在的标题和正文会被换掉，不能找回。');
  within(sheet).getByRole('button', { name: '换成这份内容' });
  fireEvent.click(within(sheet).getByRole('button', { name: '不用了' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(taken).not.toHaveBeenCalled();
});

test('says when everything came along, and when no title was found', async () => {
  callAction.mockResolvedValue({ ...LETTER, title: '', lost: [] });
  open();
  choose();
  await screen.findByText('文件里的内容都读进来了。');
  screen.getByText('没有认出标题，放进来以后请自己写上。');
});

test('says what is wrong with a file, and offers another one', async () => {
  callAction.mockRejectedValue(new ActionError('LETTER_FILE_OLD_FORMAT', 'r1'));
  open();
  choose();
  await screen.findByText(ERROR_SENTENCES.LETTER_FILE_OLD_FORMAT);
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
  callAction.mockResolvedValue(LETTER);
  choose('换一个文件');
  await screen.findByRole('dialog');
});

test('tries the same file again when only the network failed', async () => {
  uploadFile.mockRejectedValueOnce(new ActionError('OFFLINE', ''));
  open();
  choose();
  await screen.findByText('网络没有连上，文件没有传完。请连上网后再试一次。');
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByRole('dialog');
  expect(chooseFile).toHaveBeenCalledTimes(1);
});

test('refuses a file over 10 MB before uploading it', async () => {
  chooseFile.mockResolvedValue({ ...FILE, bytes: 10 * 1024 * 1024 + 1 });
  open();
  choose();
  await screen.findByText(ERROR_SENTENCES.LETTER_FILE_TOO_LARGE);
  expect(uploadFile).not.toHaveBeenCalled();
});

test('does nothing when no file was chosen', async () => {
  chooseFile.mockResolvedValue(null);
  open();
  choose();
  await waitFor(() => expect(chooseFile).toHaveBeenCalled());
  expect(uploadFile).not.toHaveBeenCalled();
});
