import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import type { ChosenFile } from '../../../src/client/lib/files';
import ImportPage from '../../../src/client/packages/school/pages/import';
import type { ActionInput, ActionOutput } from '../../../src/shared/contracts';
import { readErrorText } from '../../../src/client/lib/error-text';
import { ERROR_SENTENCES, type ErrorCode } from '../../../src/shared/domain/errors';
import { phone } from '../stand-ins/taro';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));
const chooseFile = jest.fn<Promise<ChosenFile | null>, []>();
const uploadFile = jest.fn<Promise<string>, [string, ChosenFile]>();
const takeFile = jest.fn<Promise<null>, [unknown]>();
jest.mock('../../../src/client/lib/downloads', () => ({
  takeFile: (file: unknown) => takeFile(file),
}));
jest.mock('../../../src/client/lib/files', () => ({
  chooseFile: () => chooseFile(),
  uploadFile: (path: string, file: ChosenFile) => uploadFile(path, file),
}));

const FILE: ChosenFile = { name: '2026秋季花名册.xlsx', bytes: 20_000, source: 'wxfile://roster' };
const PREVIEW: ActionOutput<'stage-roster'> = {
  rosterId: 'ro1',
  extent: 'whole',
  students: 92,
  classes: [
    { classId: 'c1', name: '三年级1班', students: 46, added: 1, moved: 0, left: 1 },
    { classId: 'c2', name: '三年级2班', students: 46, added: 0, moved: 1, left: 0 },
  ],
  added: [{ name: '李沐阳', className: '三年级1班' }],
  moved: [{ name: '王小明', fromClassName: '三年级1班', toClassName: '三年级2班' }],
  left: [{ name: '张小满', className: '三年级1班' }],
  corrected: [
    { name: '王晓明', className: '三年级1班', what: 'name', from: '王小明', to: '王晓明' },
    { name: '周子轩', className: '三年级2班', what: 'lodging', from: 'boarder', to: 'day' },
  ],
  completed: 3,
  faults: [{ row: 14, reason: '缺少姓名，请补上学生姓名' }],
  keptFaults: 1,
  notes: [{ row: 20, reason: '没有看懂是走读还是寄宿，这一项先空着' }],
  ignoredColumns: ['身份证号', '家庭住址'],
};
let stage: () => Promise<unknown>;
let confirmRoster: () => Promise<unknown>;

const OFFERED = { fileName: '花名册.xlsx', url: 'https://files.invalid/a.xlsx' };
const answerTo = (action: string): Promise<unknown> => {
  switch (action) {
    case 'stage-roster':
      return stage();
    case 'confirm-roster':
      return confirmRoster();
    case 'list-classes':
      return new Promise(() => undefined);
    default:
      return Promise.resolve(OFFERED);
  }
};

const calls = (action: string): unknown[] =>
  callAction.mock.calls.filter(([name]) => name === action).map(([, input]) => input);

function importFile(): void {
  render(<ImportPage />);
  fireEvent.click(screen.getByRole('button', { name: '选择表格文件' }));
}

async function askToConfirm(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: '确认导入' }));
  return screen.findByRole('dialog', { name: '确认导入' });
}

beforeEach(() => {
  phone.reset();
  phone.params = { schoolId: 's1' };
  stage = async () => PREVIEW;
  confirmRoster = async () => ({ classes: 2, students: 92 });
  callAction.mockReset();
  callAction.mockImplementation(answerTo);
  takeFile.mockReset().mockResolvedValue(null);
  chooseFile.mockReset().mockResolvedValue(FILE);
  uploadFile.mockReset().mockResolvedValue('cloud://env/inbox/f1.xlsx');
});

describe('importing a roster', () => {
  test('shows the columns a sheet needs before anything is chosen', () => {
    render(<ImportPage />);
    for (const header of ['班级', '姓名', '学号', '走读/寄宿']) expect(screen.getByText(header)).toBeTruthy();
  });

  test('stays where it was when no file was chosen', async () => {
    chooseFile.mockResolvedValue(null);
    importFile();
    await waitFor(() => expect(chooseFile).toHaveBeenCalled());
    expect(screen.getByRole('button', { name: '选择表格文件' })).toBeTruthy();
    expect(uploadFile).not.toHaveBeenCalled();
  });

  test('uploads under a path of its own and reads that very file', async () => {
    importFile();
    await screen.findByText('2 个班，92 名学生');
    const path = uploadFile.mock.calls[0]?.[0] ?? '';
    const key = /^inbox\/([\w-]+)\.xlsx$/.exec(path)?.[1];
    expect(key).toBeTruthy();
    const expected: ActionInput<'stage-roster'> = {
      schoolId: 's1',
      idempotencyKey: key ?? '',
      fileId: 'cloud://env/inbox/f1.xlsx',
      fileName: FILE.name,
    };
    expect(calls('stage-roster')).toEqual([expected]);
  });

  test('tells every row that was not read by its number and reason', async () => {
    importFile();
    expect(await screen.findByText('第 14 行：缺少姓名，请补上学生姓名')).toBeTruthy();
  });

  test('tells which columns were not read and are not kept', async () => {
    importFile();
    const card = (await screen.findByText('没有读取、不会保存的列')).parentElement as HTMLElement;
    expect(within(card).getByText('身份证号')).toBeTruthy();
    expect(within(card).getByText('家庭住址')).toBeTruthy();
  });

  test('tells by class and by name what would change', async () => {
    importFile();
    expect(await screen.findByText('46 名学生 · 新增 1 · 离开 1')).toBeTruthy();
    expect(screen.queryByText('张小满（三年级1班）')).toBeNull();
    for (const button of screen.getAllByRole('button', { name: '看名单（1 人）' })) fireEvent.click(button);
    expect(screen.getByText('张小满（三年级1班）')).toBeTruthy();
    expect(screen.getByText('王小明（三年级1班 → 三年级2班）')).toBeTruthy();
    expect(screen.getByText('李沐阳（三年级1班）')).toBeTruthy();
  });

  test('changes nothing before it is confirmed, and says once more who would leave', async () => {
    importFile();
    const dialog = await askToConfirm();
    expect(within(dialog).getByText(/有 1 名学生会离开花名册。有 1 行没有读进来/)).toBeTruthy();
    expect(calls('confirm-roster')).toEqual([]);
  });

  test('confirms the previewed roster once, however often it is tapped', async () => {
    importFile();
    const dialog = await askToConfirm();
    const now = within(dialog).getByRole('button', { name: '现在导入' });
    fireEvent.click(now);
    fireEvent.click(now);
    expect(await screen.findByText('花名册导好了')).toBeTruthy();
    expect(calls('confirm-roster')).toEqual([{ schoolId: 's1', rosterId: 'ro1' }]);
  });
});

describe('beside the import', () => {
  test('gives an empty template', async () => {
    render(<ImportPage />);
    fireEvent.click(screen.getByRole('button', { name: '下载空白模板' }));
    await waitFor(() => expect(takeFile).toHaveBeenCalledWith(OFFERED));
    expect(calls('get-roster-template')).toEqual([{ schoolId: 's1' }]);
  });

  test('gives the faulty rows as a sheet to mend, and says so when there is no network', async () => {
    importFile();
    const mend = await screen.findByRole('button', { name: '下载这些行，改好再传' });
    const offline = new ActionError('OFFLINE', '');
    takeFile.mockRejectedValueOnce(offline);
    fireEvent.click(mend);
    expect(await screen.findByText(readErrorText(offline))).toBeTruthy();
    fireEvent.click(mend);
    await waitFor(() => expect(takeFile).toHaveBeenCalledTimes(2));
    expect(calls('export-faulty-rows')[0]).toEqual({ schoolId: 's1', rosterId: 'ro1' });
    await waitFor(() => expect(screen.queryByText(readErrorText(offline))).toBeNull());
  });

  test('tells what was put right, from what to what, and what was left open', async () => {
    importFile();
    expect(await screen.findByText('王晓明（三年级1班）：姓名 王小明 → 王晓明')).toBeTruthy();
    expect(screen.getByText('周子轩（三年级2班）：住宿 寄宿 → 走读')).toBeTruthy();
    expect(screen.getByText('第 20 行：没有看懂是走读还是寄宿，这一项先空着')).toBeTruthy();
    expect(screen.getByText(/更正 2/)).toBeTruthy();
  });

  test('says that a mended sheet takes nobody away', async () => {
    stage = async () => ({ ...PREVIEW, extent: 'supplement' });
    importFile();
    expect(await screen.findByText(/其他学生不动/)).toBeTruthy();
  });
});

describe('an import that fails', () => {
  const CODES = (Object.keys(ERROR_SENTENCES) as ErrorCode[]).filter(
    (code) => code.startsWith('ROSTER_') || code === 'FILE_NOT_FOUND',
  );

  test.each(CODES)('says for %s what to do next, and lets one choose another file', async (code) => {
    stage = async () => {
      throw new ActionError(code, '');
    };
    importFile();
    expect(await screen.findByText(ERROR_SENTENCES[code])).toBeTruthy();
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
    stage = async () => PREVIEW;
    fireEvent.click(screen.getByRole('button', { name: '换一个文件' }));
    expect(await screen.findByText('2 个班，92 名学生')).toBeTruthy();
  });

  test('for want of a network can be tried again with the same file', async () => {
    uploadFile.mockRejectedValueOnce(new ActionError('OFFLINE', ''));
    importFile();
    expect(await screen.findByText(/文件没有传完/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('2 个班，92 名学生')).toBeTruthy();
    expect(chooseFile).toHaveBeenCalledTimes(1);
  });

  test('a file that is too large is not even uploaded', async () => {
    chooseFile.mockResolvedValue({ ...FILE, bytes: 11 * 1024 * 1024 });
    importFile();
    expect(await screen.findByText(ERROR_SENTENCES.ROSTER_TOO_LARGE)).toBeTruthy();
    expect(uploadFile).not.toHaveBeenCalled();
  });

  test('a confirmation without an answer keeps the preview to try again', async () => {
    confirmRoster = async () => {
      throw new ActionError('OFFLINE', '');
    };
    importFile();
    const dialog = await askToConfirm();
    fireEvent.click(within(dialog).getByRole('button', { name: '现在导入' }));
    expect(await screen.findByText(/还没有等到结果/)).toBeTruthy();
    expect(screen.getByText('2 个班，92 名学生')).toBeTruthy();
  });
});
