import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FirstDayCard } from '../../../src/client/features/first-day/first-day-card';
import { ActionError } from '../../../src/client/lib/action-error';
import FirstDayPage from '../../../src/client/packages/school/pages/first-day';
import { FIRST_DAY_STEPS, type FirstDayStep } from '../../../src/shared/domain/first-day';
import { phone } from '../stand-ins/taro';

const callAction = jest.fn<Promise<unknown>, [string, Record<string, unknown>]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: Record<string, unknown>) => callAction(action, input),
}));

let done: FirstDayStep[];
let tick: () => Promise<unknown>;
let opened = 0;
let schoolId: string;

beforeEach(() => {
  phone.reset();
  schoolId = `beginner${++opened}`;
  phone.params = { schoolId };
  done = ['roster'];
  tick = async () => {
    done = [...done, 'decision'];
    return { isDone: true };
  };
  callAction.mockReset().mockImplementation(async (action) => {
    if (action === 'tick-first-day') return tick();
    return { steps: FIRST_DAY_STEPS.map((step) => ({ step, isDone: done.includes(step), doneAt: null })) };
  });
});

const tickDecision = () => screen.findByRole('button', { name: '打勾：学校定下来：用，怎么用' });

describe('a school that begins', () => {
  test('is led from its home to the next step', async () => {
    render(<FirstDayCard schoolId={schoolId} />);
    await screen.findByText('下一步：学校定下来：用，怎么用');
    fireEvent.click(screen.getByRole('button', { name: '第一次使用：还差几步' }));
    expect(phone.navigated.pop()?.url).toBe(`/packages/school/pages/first-day/index?schoolId=${schoolId}`);
  });

  test('ticks what it did outside, and only that can be ticked', async () => {
    render(<FirstDayPage />);
    expect(await screen.findAllByRole('button', { name: /^打勾：/ })).toHaveLength(3);
    screen.getByText('已完成 1/6');
    fireEvent.click(await tickDecision());
    await screen.findByText('已完成 2/6');
    expect(callAction).toHaveBeenCalledWith('tick-first-day', { schoolId, step: 'decision', isDone: true });
  });

  test('is told when a tick was not noted', async () => {
    tick = () => Promise.reject(new ActionError('INTERNAL', ''));
    render(<FirstDayPage />);
    fireEvent.click(await tickDecision());
    expect((await screen.findByRole('alert')).textContent).toContain('系统开小差了');
    screen.getByText('已完成 1/6');
  });

  test('keeps the way to the papers after the last step', async () => {
    done = [...FIRST_DAY_STEPS];
    render(<FirstDayCard schoolId={schoolId} />);
    await waitFor(() => expect(screen.queryByText(/^下一步/)).toBeNull());
    await screen.findByRole('button', { name: '打印给家长、班主任的一页纸' });
  });
});
