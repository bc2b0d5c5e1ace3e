import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { outdate } from '../../../src/client/lib/action-cache';
import { ActionError } from '../../../src/client/lib/action-error';
import type { ChosenFile } from '../../../src/client/lib/files';
import ClassesPage from '../../../src/client/packages/school/pages/classes';
import ImportPage from '../../../src/client/packages/school/pages/import';
import type { ActionOutput } from '../../../src/shared/contracts';
import { ERROR_SENTENCES } from '../../../src/shared/domain/errors';
import { phone } from '../stand-ins/taro';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));
jest.mock('../../../src/client/lib/files', () => ({
  chooseFile: (): Promise<ChosenFile> =>
    Promise.resolve({ name: '花名册.xlsx', bytes: 20_000, source: 'wxfile://roster' }),
  uploadFile: () => Promise.resolve('cloud://env/inbox/f1.xlsx'),
}));

const PREVIEW: ActionOutput<'stage-roster'> = {
  ...{ rosterId: 'ro1', extent: 'whole', students: 92, classes: [], added: [], moved: [], left: [] },
  ...{ corrected: [], completed: 0, faults: [], keptFaults: 0, notes: [], ignoredColumns: [] },
};
const LAST = { rosterId: 'ro1', confirmedAt: Date.now(), undoUntil: Date.now() + 86_400_000 };

let undoRoster: () => Promise<unknown>;
let lastImport: ActionOutput<'list-classes'>['lastImport'];
const answers: Record<string, () => Promise<unknown>> = {
  'stage-roster': async () => PREVIEW,
  'confirm-roster': async () => ({ classes: 2, students: 92 }),
  'undo-roster': () => undoRoster(),
  'list-classes': async () => ({ schoolName: '河湾小学', schoolYear: '2026-2027', lastImport, classes: [] }),
};
const calls = (action: string): unknown[] =>
  callAction.mock.calls.filter(([name]) => name === action).map(([, input]) => input);

beforeEach(() => {
  phone.reset();
  phone.params = { schoolId: 's1' };
  lastImport = null;
  undoRoster = async () => ({ classes: 2, students: 91 });
  callAction.mockReset();
  callAction.mockImplementation((action) => answers[action]?.() ?? Promise.reject(new Error(action)));
  outdate('list-classes');
});

async function importNow(): Promise<void> {
  render(<ImportPage />);
  fireEvent.click(screen.getByRole('button', { name: '选择表格文件' }));
  fireEvent.click(await screen.findByRole('button', { name: '确认导入' }));
  const dialog = await screen.findByRole('dialog', { name: '确认导入' });
  fireEvent.click(within(dialog).getByRole('button', { name: '现在导入' }));
  await screen.findByText('花名册导好了');
}

describe('taking the last import back', () => {
  async function ask(): Promise<HTMLElement> {
    fireEvent.click(await screen.findByRole('button', { name: '撤销这次导入' }));
    return screen.findByRole('dialog', { name: '撤销这次导入' });
  }

  test('is offered after an import, asks first, and is done once however often it is tapped', async () => {
    lastImport = LAST;
    await importNow();
    expect(await screen.findByText(/^花名册已在 今天 \d\d:\d\d 更新$/)).toBeTruthy();
    const question = await ask();
    expect(within(question).getByText(/家长已经答复的都保留/)).toBeTruthy();
    expect(calls('undo-roster')).toEqual([]);
    const now = within(question).getByRole('button', { name: '现在撤销' });
    fireEvent.click(now);
    fireEvent.click(now);
    expect(await screen.findByText(/^已撤销。花名册退回到导入之前：2 个班，91 名学生/)).toBeTruthy();
    expect(calls('undo-roster')).toEqual([{ schoolId: 's1', rosterId: 'ro1' }]);
  });

  test('is not offered for an import that came before this one', async () => {
    lastImport = { ...LAST, rosterId: 'ro0' };
    await importNow();
    await waitFor(() => expect(calls('list-classes').length).toBeGreaterThan(0));
    expect(screen.queryByText(/花名册已在/)).toBeNull();
  });

  test('is offered on the page of classes for as long as it can be done', async () => {
    lastImport = LAST;
    const { unmount } = render(<ClassesPage />);
    expect(await screen.findByText(/^花名册已在/)).toBeTruthy();
    unmount();
    lastImport = { ...LAST, undoUntil: null };
    outdate('list-classes');
    render(<ClassesPage />);
    await waitFor(() => expect(screen.queryByText(/^花名册已在/)).toBeNull());
  });

  test('says why it did not go, and what to do', async () => {
    lastImport = LAST;
    undoRoster = async () => {
      throw new ActionError('ROSTER_UNDO_OVERTAKEN', '');
    };
    render(<ClassesPage />);
    fireEvent.click(within(await ask()).getByRole('button', { name: '现在撤销' }));
    expect(await screen.findByText(ERROR_SENTENCES.ROSTER_UNDO_OVERTAKEN)).toBeTruthy();
  });
});
