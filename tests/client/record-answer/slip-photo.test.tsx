import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import TallyPage from '../../../src/client/packages/teacher/pages/tally';
import { childView } from '../class-followup/tally-in-a-test';
import { classServer, confirm, openSheetFor } from './class-server';

jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => classServer.answer(action, input),
}));

const uploadFile = jest.fn<Promise<string>, [string, unknown]>();
jest.mock('../../../src/client/lib/files', () => ({
  uploadFile: (path: string, file: unknown) => uploadFile(path, file),
}));
const takePhoto = jest.fn<Promise<unknown>, []>();
jest.mock('../../../src/client/features/record-answer/take-photo', () => ({
  takePhotoInBrowser: () => takePhoto(),
}));

beforeEach(() => classServer.reset());

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
    await waitFor(() =>
      expect(classServer.recorded()).toMatchObject([{ slipFileId: 'cloud://env/inbox/slip.jpg' }]),
    );
    expect(uploadFile.mock.calls[0]?.[0]).toMatch(/^inbox\/[a-z0-9-]+\.jpg$/);
  });

  test('without a network keeps all that was filled in, and can be left out', async () => {
    uploadFile.mockRejectedValue(new ActionError('OFFLINE', ''));
    render(<TallyPage />);
    const sheet = await sheetWithPhoto();
    confirm(sheet);
    await within(sheet).findByText(/照片要有网络才能存/);
    expect(classServer.recorded()).toEqual([]);
    expect(within(sheet).getByLabelText<HTMLInputElement>('谁答复的').value).toBe('王芳');
    fireEvent.click(within(sheet).getByRole('button', { name: '不要照片' }));
    confirm(sheet);
    await waitFor(() =>
      expect(classServer.recorded()).toMatchObject([{ slipFileId: null, signerName: '王芳' }]),
    );
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

test('a family’s objection is shown on the child’s row with the reason and what to do next', async () => {
  const objection = { at: 1, reason: '签字的不是孩子的家长' };
  classServer.children = [childView('王小明', { state: 'opened', objection, hasSlip: true })];
  render(<TallyPage />);
  await screen.findByText('家长有异议');
  screen.getByText('家长说：签字的不是孩子的家长');
  fireEvent.click(screen.getByRole('button', { name: '看王小明的回执照片' }));
  const sheet = await screen.findByRole('dialog', { name: '王小明的纸质回执' });
  await within(sheet).findByRole('button', { name: '放大看王小明的纸质回执照片' });
  expect(classServer.asked.find(({ action }) => action === 'get-class-slip')?.input).toEqual({
    ...{ schoolId: 's1', classId: 'c1', noticeId: classServer.noticeId, round: 3 },
    studentId: 'id-王小明',
  });
});
