import { act, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import { usePublishing } from '../../../src/client/features/publishing/use-publishing';
import { endOfSchoolDay } from '../../../src/shared/domain/school-day';
import type { LetterTemplate } from '../../../src/shared/letters';
import { phone } from '../stand-ins/taro';
import {
  askToPublish,
  LETTER,
  openPage,
  publishAll,
  PUBLISHED,
  publishNow,
  setUp,
  type Server,
} from './publish-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

let server: Server;
beforeEach(() => {
  server = setUp(callAction);
});
afterEach(() => jest.useRealTimers());

describe('publishing a letter', () => {
  test('names the classes and the children before it goes out', async () => {
    await openPage();
    const dialog = await askToPublish();
    expect(within(dialog).getByText('发给 2 个班、85 个孩子的家长')).toBeTruthy();
    expect(within(dialog).getByText('一年级1班、三年级2班')).toBeTruthy();
    expect(within(dialog).getByText(/45 个孩子还没有家长绑定/)).toBeTruthy();
    expect(server.sent()).toEqual([]);
  });

  test('sends the template’s text to every class that has children, due at the end of a day', async () => {
    await openPage();
    await publishAll();
    expect(server.sent()).toHaveLength(1);
    expect(server.sent()[0]).toMatchObject({
      schoolId: phone.params.schoolId,
      title: LETTER?.title,
      kind: 'letter',
      topic: 'winter',
      level: 'sign',
      deadlineAt: endOfSchoolDay('2027-01-15'),
      blocks: LETTER?.blocks,
      classIds: ['c1', 'c2'],
    });
  });

  test('publishes once when tapped twice', async () => {
    let finish: (reply: unknown) => void = () => undefined;
    server.publish = () => new Promise((resolve) => (finish = resolve));
    await openPage();
    const dialog = await askToPublish();
    publishNow(dialog);
    publishNow(dialog);
    await waitFor(() => expect(server.sent()).toHaveLength(1));
    finish(PUBLISHED);
    await screen.findByText('已经发出');
    expect(server.sent()).toHaveLength(1);
  });

  test('sends nothing a second time while the first is under way, even before the button knows', async () => {
    const { result } = renderHook(() => usePublishing('hook', { kind: 'new' }, LETTER as LetterTemplate));
    await act(async () => {
      await Promise.all([result.current.publish(['c1']), result.current.publish(['c1'])]);
    });
    expect(server.sent()).toHaveLength(1);
    expect(result.current.published).toEqual(PUBLISHED);
  });

  test('tells what happens next, and helps with the children WeChat does not reach', async () => {
    await openPage();
    await publishAll();
    expect(screen.getByText('发给 2 个班、85 个孩子的家长')).toBeTruthy();
    expect(screen.getByText('45 个孩子还没有家长绑定')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看哪些班需要绑定' }));
    expect(phone.navigated[0]?.url).toContain('/classes/index?');
  });

  test('goes to the chosen classes alone', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('radio', { name: /^选几个班/ }));
    expect(screen.getByText('请至少选择一个班级。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布' }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /^三年级2班/ }));
    expect(screen.queryByRole('checkbox', { name: /空班/ })).toBeNull();
    await publishAll();
    expect(server.sent()[0]?.classIds).toEqual(['c2']);
  });
});
