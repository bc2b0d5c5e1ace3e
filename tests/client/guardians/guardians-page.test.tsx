import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import GuardiansPage from '../../../src/client/packages/teacher/pages/guardians';
import Taro, { phone } from '../stand-ins/taro';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

const MOTHER = { name: '王芳', relation: '妈妈' };
const STUDENTS = [
  { studentId: 'k1', name: '李沐阳', number: '1', guardians: [MOTHER] },
  { studentId: 'k2', name: '王小明', number: null, guardians: [] },
  { studentId: 'k3', name: '张小满', number: '3', guardians: [] },
];
let link: () => Promise<unknown>;
let opened = 0;

function openPage(students: typeof STUDENTS = STUDENTS): void {
  phone.params = { schoolId: 's1', classId: `g${++opened}` };
  callAction.mockImplementation(async (action) =>
    action === 'link-guardian'
      ? link()
      : { classId: 'c1', name: '三年级2班', schoolName: '河湾小学', students },
  );
  render(<GuardiansPage />);
}

function linked(): unknown[] {
  return callAction.mock.calls.filter(([action]) => action === 'link-guardian').map(([, input]) => input);
}

async function openSheet(name: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name }));
  return screen.getByRole('dialog', { name: '绑定家长' });
}

function fillIn(sheet: HTMLElement, code: string): void {
  fireEvent.change(within(sheet).getByLabelText('绑定码'), { target: { value: code } });
  fireEvent.click(within(sheet).getByRole('radio', { name: '奶奶' }));
  fireEvent.change(within(sheet).getByLabelText('家长姓名'), { target: { value: '张桂兰' } });
}

beforeEach(() => {
  phone.reset();
  callAction.mockReset();
  link = async () => ({ studentName: '张小满', guardians: 1 });
});

describe('who is linked', () => {
  test('children without a guardian come first, each with a way to link one', async () => {
    openPage();
    await screen.findByText('1/3 个孩子已有家长绑定');
    const buttons = screen
      .getAllByRole('button', { name: /绑/ })
      .map((button) => button.getAttribute('aria-label') ?? '');
    expect(buttons.filter((label) => label.startsWith('给'))).toEqual([
      '给王小明绑定家长',
      '给张小满绑定家长',
      '给李沐阳再绑一位家长',
    ]);
    expect(screen.getByText('王芳（妈妈）')).toBeTruthy();
  });

  test('with nobody linked explains how, and has a message ready that names nobody', async () => {
    const copy = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue(undefined);
    openPage(STUDENTS.map((student) => ({ ...student, guardians: [] })));
    expect(await screen.findByText('0/3 个孩子已有家长绑定')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '复制这段话' }));
    const [[written]] = copy.mock.calls as unknown as [[{ data: string }]];
    expect(written.data).toContain('三年级2班');
    for (const { name } of STUDENTS) expect(written.data).not.toContain(name);
  });
});

describe('linking a guardian', () => {
  test('sends the code as meant, for the chosen child', async () => {
    openPage();
    const sheet = await openSheet('给张小满绑定家长');
    fillIn(sheet, 'abcd efgh');
    expect(within(sheet).getByText('读作 ABCD-EFGH')).toBeTruthy();
    fireEvent.click(within(sheet).getByRole('button', { name: '确认绑定' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(linked()).toEqual([
      {
        schoolId: 's1',
        classId: `g${opened}`,
        studentId: 'k3',
        code: 'ABCD-EFGH',
        relation: '奶奶',
        guardianName: '张桂兰',
      },
    ]);
  });

  test('asks for what is missing or misread before anything is sent', async () => {
    openPage();
    const sheet = await openSheet('给王小明绑定家长');
    fireEvent.change(within(sheet).getByLabelText('绑定码'), { target: { value: 'ABC' } });
    fireEvent.click(within(sheet).getByRole('button', { name: '确认绑定' }));
    expect(
      within(sheet)
        .getAllByRole('alert')
        .map((alert) => alert.textContent),
    ).toEqual(['绑定码是 8 位，现在有 3 位，请和家长核对。', '请选一种关系。', '请写上家长的姓名。']);
    expect(linked()).toEqual([]);
  });

  test.each([
    ['LINK_CODE_UNKNOWN', /绑定码不对或已过期/],
    ['OFFLINE', /还没有绑定/],
  ] as const)('a failure (%s) keeps what was filled in and says what to do', async (code, sentence) => {
    link = async () => {
      throw new ActionError(code, '');
    };
    openPage();
    const sheet = await openSheet('给张小满绑定家长');
    fillIn(sheet, 'ABCD-EFGH');
    fireEvent.click(within(sheet).getByRole('button', { name: '确认绑定' }));
    expect(await within(sheet).findByText(sentence)).toBeTruthy();
    expect(within(sheet).getByLabelText<HTMLInputElement>('家长姓名').value).toBe('张桂兰');
  });
});
