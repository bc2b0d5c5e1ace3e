import { fireEvent, render, screen } from '@testing-library/react';
import ClassPage from '../../../src/client/packages/teacher/pages/class';
import { phone } from '../stand-ins/taro';
import { childView, countsOf, NOTICE_HEAD } from './tally-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

const COUNTS = countsOf([
  childView('李沐阳', { state: 'answered', channel: 'wechat' }),
  childView('王小明', { state: 'answered', channel: 'paper' }),
  childView('张小满', { state: 'unlinked' }),
]);
const STUDENTS = ['李沐阳', '王小明', '张小满'].map((name) => ({
  studentId: name,
  name,
  number: null,
  guardians: [],
}));

let opened = 0;

function openClass(items: unknown[]): void {
  phone.params = { schoolId: 's1', classId: `c${++opened}` };
  callAction.mockImplementation(async (action) =>
    action === 'get-class'
      ? { classId: 'c1', name: '三年级2班', schoolName: '河湾小学', students: STUDENTS }
      : { items },
  );
  render(<ClassPage />);
}

beforeEach(() => {
  phone.reset();
  callAction.mockReset();
});

describe('a class', () => {
  test('shows an open notice with its rate, its counts and its channels', async () => {
    openClass([{ ...NOTICE_HEAD, className: '三年级2班', counts: COUNTS }]);
    expect(await screen.findByRole('button', { name: '寒假安全告家长书，签收率 2/3' })).toBeTruthy();
    expect(screen.getByText(/微信 1 · 纸质 1/)).toBeTruthy();
    expect(screen.getByText('还有 1 个没有答复')).toBeTruthy();
  });

  test('opens the very round that was tapped', async () => {
    openClass([{ ...NOTICE_HEAD, noticeId: 'n7', round: 2, className: '三年级2班', counts: COUNTS }]);
    fireEvent.click(await screen.findByRole('button', { name: /^寒假安全告家长书/ }));
    expect(phone.navigated[0]?.url).toContain('/tally/index?');
    expect(phone.navigated[0]?.url).toContain('noticeId=n7&round=2');
  });

  test('keeps what is over below what is open, with its standing in words', async () => {
    openClass([
      { ...NOTICE_HEAD, className: '三年级2班', counts: COUNTS },
      {
        ...NOTICE_HEAD,
        noticeId: 'n2',
        title: '消防演练',
        status: 'withdrawn',
        className: '三年级2班',
        counts: COUNTS,
      },
    ]);
    expect(await screen.findByText('已撤回')).toBeTruthy();
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
    expect(headings.indexOf('进行中')).toBeLessThan(headings.indexOf('已结束的通知'));
  });

  test('with nobody linked offers help instead of a bare zero', async () => {
    openClass([]);
    const help = await screen.findByRole('button', { name: /^0\/3 个孩子已有家长绑定/ });
    fireEvent.click(help);
    expect(phone.navigated[0]?.url).toContain('/guardians/index?');
  });
});
