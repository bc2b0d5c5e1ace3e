import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { SchoolNotice } from '../../../src/client/features/school-overview/class-needs';
import { ActionError } from '../../../src/client/lib/action-error';
import ClassesPage from '../../../src/client/packages/school/pages/classes';
import SchoolHomePage from '../../../src/client/packages/school/pages/home';
import { phone } from '../stand-ins/taro';
import { noticeClass, schoolNotice } from './school-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, Record<string, unknown>]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: Record<string, unknown>) => callAction(action, input),
}));

const CLASSES = [
  { classId: 'c1', name: '一年级1班', students: 45, linked: 38 },
  { classId: 'c2', name: '三年级2班', students: 40, linked: 0 },
];
let withdraw: () => Promise<unknown>;
let opened = 0;

/** What the server says in one test, asked for a school of its own. */
function setUp(
  pages: Record<string, { items: SchoolNotice[]; nextCursor: string | null }>,
  classes = CLASSES,
): void {
  phone.params = { schoolId: `school${++opened}` };
  callAction.mockImplementation(async (action, input) => {
    if (action === 'withdraw-notice') return withdraw();
    if (action === 'list-scheduled-notices') return { items: [] };
    if (action === 'get-first-day') return { steps: [] };
    if (action === 'list-classes') return { schoolName: '河湾小学', schoolYear: '2026-2027', classes };
    return pages[typeof input.cursor === 'string' ? input.cursor : 'first'];
  });
}

const NOTICE = schoolNotice('n1', { title: '寒假安全告家长书' }, [
  noticeClass('一年级1班', { answered: 10, opened: 35 }),
  noticeClass('二年级1班', { answered: 45 }),
  noticeClass('三年级2班', { answered: 2, unlinked: 38 }),
]);

beforeEach(() => {
  phone.reset();
  callAction.mockReset();
  withdraw = async () => ({ classes: 3 });
});

describe('a school', () => {
  test('sees each notice with its named rate and counts over all classes', async () => {
    setUp({ first: { items: [NOTICE], nextCursor: null } });
    render(<SchoolHomePage />);
    expect(await screen.findByRole('img', { name: '签收率：130 人中有 57 人' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\d\s*[%％]/);
  });

  test('sees the classes that need help first and why, then all in the school’s order, never by rate', async () => {
    setUp({ first: { items: [NOTICE], nextCursor: null } });
    render(<SchoolHomePage />);
    await screen.findByText('先帮一把的班级');
    const rows = screen.getAllByRole('button', { name: /年级.班，/ });
    expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
      '一年级1班，35 户收到了还没签收',
      '三年级2班，38 户还没绑定',
      '一年级1班，签收率 10/45，送达率 45/45 · 阅读率 45/45',
      '二年级1班，签收率 45/45，送达率 45/45 · 阅读率 45/45',
      '三年级2班，签收率 2/40，送达率 2/40 · 阅读率 2/40',
    ]);
    expect(document.body.textContent).not.toMatch(/排名|第一|最差|落后|倒数/);
  });

  test('of many classes sees the grades with their sums, and opens one for its classes', async () => {
    const classes = ['一', '二', '三'].flatMap((grade) =>
      [1, 2, 3, 4].map((number) => noticeClass(`${grade}年级${number}班`, { answered: 40 })),
    );
    const big = schoolNotice('n1', { title: '寒假安全告家长书' }, classes);
    setUp({ first: { items: [big], nextCursor: null } });
    render(<SchoolHomePage />);
    const grade = await screen.findByRole('button', { name: /^二年级，签收率 160\/160/ });
    expect(screen.queryByText('二年级3班')).toBeNull();
    fireEvent.click(grade);
    expect(screen.getByText('二年级3班')).toBeTruthy();
    expect(screen.queryByText('三年级3班')).toBeNull();
  });

  test('opens a class’s children from its row', async () => {
    setUp({ first: { items: [NOTICE], nextCursor: null } });
    render(<SchoolHomePage />);
    fireEvent.click(await screen.findByRole('button', { name: /^三年级2班，签收率/ }));
    expect(phone.navigated[0]?.url).toContain('/tally/index?');
    expect(phone.navigated[0]?.url).toContain(
      `classId=${encodeURIComponent('id-三年级2班')}&noticeId=n1&round=1`,
    );
  });

  test('reaches older notices page by page, without losing the newest', async () => {
    setUp({
      first: { items: [NOTICE], nextCursor: '100' },
      100: {
        items: [schoolNotice('n0', { title: '秋季开学', status: 'closed', publishedAt: 1 })],
        nextCursor: null,
      },
    });
    render(<SchoolHomePage />);
    fireEvent.click(await screen.findByRole('button', { name: '看更早的通知' }));
    expect(await screen.findByText('秋季开学')).toBeTruthy();
    expect(screen.getByText('寒假安全告家长书')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '看更早的通知' })).toBeNull();
  });

  test('without a roster is led to importing one', async () => {
    setUp({ first: { items: [], nextCursor: null } }, []);
    render(<SchoolHomePage />);
    expect(await screen.findByText('先把花名册导进来')).toBeTruthy();
    expect(screen.queryByText('还没有发过通知')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '导入花名册' }));
    expect(phone.navigated[0]?.url).toContain('/import/index?');
  });
});

describe('withdrawing a notice', () => {
  async function openSheet(): Promise<HTMLElement> {
    setUp({ first: { items: [NOTICE], nextCursor: null } });
    render(<SchoolHomePage />);
    fireEvent.click(await screen.findByRole('button', { name: '撤回这封信' }));
    return screen.getByRole('dialog', { name: '撤回《寒假安全告家长书》' });
  }
  const confirm = (sheet: HTMLElement): boolean =>
    fireEvent.click(within(sheet).getByRole('button', { name: '确认撤回' }));
  const sent = (): unknown[] =>
    callAction.mock.calls.filter(([action]) => action === 'withdraw-notice').map(([, input]) => input);

  test('needs a reason, because families read it', async () => {
    const sheet = await openSheet();
    confirm(sheet);
    expect(within(sheet).getByRole('alert').textContent).toContain('请写明原因');
    expect(sent()).toEqual([]);
  });

  test('sends the reason once, however often it is tapped', async () => {
    const sheet = await openSheet();
    fireEvent.change(within(sheet).getByLabelText('撤回原因'), { target: { value: ' 放假日期有变 ' } });
    confirm(sheet);
    confirm(sheet);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent()).toEqual([{ schoolId: `school${opened}`, noticeId: 'n1', reason: '放假日期有变' }]);
    expect(phone.said).toContain('已从 3 个班撤回');
  });

  test('without a network does not pretend that it was done', async () => {
    withdraw = async () => {
      throw new ActionError('OFFLINE', '');
    };
    const sheet = await openSheet();
    fireEvent.change(within(sheet).getByLabelText('撤回原因'), { target: { value: '放假日期有变' } });
    confirm(sheet);
    expect(await within(sheet).findByText(/还没有办成/)).toBeTruthy();
  });
});

test('the classes page shows children and linked counts in class order, and opens a class', async () => {
  setUp({});
  render(<ClassesPage />);
  const cards = await screen.findAllByRole('button', { name: /名学生/ });
  expect(cards.map((card) => card.getAttribute('aria-label'))).toEqual([
    '一年级1班，45 名学生，家长绑定 38/45',
    '三年级2班，40 名学生，家长绑定 0/40',
  ]);
  fireEvent.click(cards[1] as HTMLElement);
  expect(phone.navigated[0]?.url).toContain('/class/index?');
  expect(phone.navigated[0]?.url).toContain('classId=c2');
});
