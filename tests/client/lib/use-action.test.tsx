import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import * as taro from '../stand-ins/taro';

const { phone } = taro;

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

/** A freshly started app: nothing in memory, the phone's storage as it was left. */
async function startApp() {
  jest.resetModules();
  jest.doMock('react', () => React);
  jest.doMock('@tarojs/taro', () => taro);
  const { useAction } = await import('../../../src/client/lib/use-action');
  const { useLive } = await import('../../../src/client/lib/use-live');
  const { outdate } = await import('../../../src/client/lib/action-cache');
  return { useAction, useLive, outdate };
}

const TODO = { items: [] };
const ONE_CLASS = { classes: [{ classId: 'c1' }] };

beforeEach(() => {
  phone.reset();
  callAction.mockReset();
});

describe('a page that asks', () => {
  test('shows that it is loading, then what the server says', async () => {
    const { useAction } = await startApp();
    callAction.mockResolvedValue(TODO);
    const { result } = renderHook(() => useAction('list-todo', {}));
    expect(result.current).toMatchObject({ data: null, isLoading: true });
    await waitFor(() => expect(result.current).toMatchObject({ data: TODO, isLoading: false, error: null }));
  });

  test('says why it failed, and recovers when asked again', async () => {
    const { useAction } = await startApp();
    callAction.mockRejectedValueOnce(new Error('gone'));
    const { result } = renderHook(() => useAction('list-todo', {}));
    await waitFor(() => expect(result.current.error).toBeInstanceOf(Error));
    expect(result.current.isLoading).toBe(false);
    callAction.mockResolvedValue(TODO);
    await act(() => result.current.reload());
    expect(result.current).toMatchObject({ data: TODO, error: null });
  });

  test('keeps what was known when a later request fails', async () => {
    const { useAction } = await startApp();
    callAction.mockResolvedValueOnce(TODO);
    const { result } = renderHook(() => useAction('list-todo', {}));
    await waitFor(() => expect(result.current.data).toEqual(TODO));
    callAction.mockRejectedValueOnce(new Error('gone'));
    await act(() => result.current.reload());
    expect(result.current.data).toEqual(TODO);
    expect(result.current.error).toBeInstanceOf(Error);
  });

  test('shares one request with the other pages that ask the same', async () => {
    const { useAction } = await startApp();
    callAction.mockResolvedValue(TODO);
    function Reader(): React.ReactElement {
      const { data } = useAction('list-todo', {});
      return <p>{data ? 'known' : 'unknown'}</p>;
    }
    render(
      <>
        <Reader />
        <Reader />
      </>,
    );
    await waitFor(() => expect(screen.getAllByText('known')).toHaveLength(2));
    expect(callAction).toHaveBeenCalledTimes(1);
  });

  test('does not render again when the answer is the same', async () => {
    const { useAction } = await startApp();
    callAction.mockImplementation(async () => ({ items: [] }));
    const { result } = renderHook(() => useAction('list-todo', {}));
    await waitFor(() => expect(result.current.data).not.toBeNull());
    const before = result.current.data;
    await act(() => result.current.reload());
    expect(result.current.data).toBe(before);
  });
});

describe('the next start of the app', () => {
  test('shows at once what a family saw last', async () => {
    const first = await startApp();
    callAction.mockResolvedValueOnce(TODO);
    const shown = renderHook(() => first.useAction('list-todo', {}));
    await waitFor(() => expect(shown.result.current.data).toEqual(TODO));

    const second = await startApp();
    callAction.mockReturnValue(new Promise(() => undefined));
    const { result } = renderHook(() => second.useAction('list-todo', {}));
    expect(result.current).toMatchObject({ data: TODO, isLoading: false });
  });

  test('finds no class list on a teacher’s phone', async () => {
    const first = await startApp();
    callAction.mockResolvedValueOnce(ONE_CLASS);
    const shown = renderHook(() => first.useAction('list-classes', { schoolId: 'school1' }));
    await waitFor(() => expect(shown.result.current.data).toEqual(ONE_CLASS));
    expect([...phone.storage.values()].join()).not.toContain('c1');
  });

  test('does not show what is older than a week', async () => {
    const first = await startApp();
    callAction.mockResolvedValueOnce(TODO);
    const shown = renderHook(() => first.useAction('list-todo', {}));
    await waitFor(() => expect(shown.result.current.data).toEqual(TODO));

    const second = await startApp();
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * 24 * 3_600_000);
    callAction.mockReturnValue(new Promise(() => undefined));
    const { result } = renderHook(() => second.useAction('list-todo', {}));
    expect(result.current.data).toBeNull();
    now.mockRestore();
  });
});

describe('coming back to a page', () => {
  test('asks again after something was done that changes it', async () => {
    const { useAction, outdate } = await startApp();
    callAction.mockResolvedValue(TODO);
    const { result } = renderHook(() => useAction('list-todo', {}));
    await waitFor(() => expect(result.current.data).toEqual(TODO));
    await act(async () => phone.show());
    expect(callAction).toHaveBeenCalledTimes(1);
    await act(async () => outdate('list-todo'));
    await act(async () => phone.show());
    expect(callAction).toHaveBeenCalledTimes(2);
  });
});

describe('a live page', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('asks at its interval while it is shown and is silent while it is not', async () => {
    const { useLive } = await startApp();
    callAction.mockResolvedValue(TODO);
    renderHook(() => useLive('list-todo', {}, 10_000));
    await act(() => jest.advanceTimersByTimeAsync(0));
    const first = callAction.mock.calls.length;
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    expect(callAction.mock.calls.length).toBe(first + 2);
    await act(async () => phone.hide());
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(callAction.mock.calls.length).toBe(first + 2);
  });
});
