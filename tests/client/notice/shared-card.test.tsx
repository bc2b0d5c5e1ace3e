import { cleanup, fireEvent, screen } from '@testing-library/react';
import { noticeOf, NUO, todoItemOf, YAN } from '../signing/family';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

beforeEach(() => phone.reset());

describe('a card shared into a class group', () => {
  const SHARED = { noticeId: 'n1' };

  test('asks a mother of twins which child it is about', async () => {
    const server = serverOfTwins();
    await startApp(server)('notice', SHARED);
    expect(server.inputsOf('get-notice')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '王一言，三年级2班' }));
    expect(phone.navigated.pop()?.url).toBe('/pages/notice/index?noticeId=n1&studentId=s-yan');
  });

  test('asks nothing when only one of them is meant', async () => {
    const server = serverOfTwins().on('list-todo', () => ({ items: [todoItemOf(YAN)] }));
    await startApp(server)('notice', SHARED);
    expect(server.inputsOf('get-notice')).toEqual([{ noticeId: 'n1', studentId: 's-yan' }]);
  });

  test('does not turn over to the other child once this one is done', async () => {
    const server = serverOfTwins()
      .on('list-todo', () => ({ items: [todoItemOf(YAN)] }))
      .on('get-notice', () => noticeOf(YAN, { level: 'confirm' }));
    await startApp(server)('notice', SHARED);
    server.on('list-todo', () => ({ items: [] }));
    fireEvent.click(screen.getByRole('button', { name: '王一言 的信，确认已读' }));
    await settle();
    phone.show();
    await settle();
    screen.getByText('已确认');
    expect(server.inputsOf('get-notice').every((input) => input.studentId === 's-yan')).toBe(true);
  });

  test('links a family first and then shows the letter, not a home page', async () => {
    jest.useFakeTimers();
    const server = serverOfTwins()
      .on('get-me', () => ({ children: [], roles: [] }))
      .on('list-todo', () => ({ items: [] }))
      .on('issue-link-code', () => ({ code: '7K3MQ9XD', expiresAt: Date.now() + 1000 }));
    await startApp(server)('notice', SHARED);
    fireEvent.click(screen.getByRole('button', { name: '获取绑定码' }));
    await settle();
    server.on('get-me', () => ({ children: [NUO], roles: [] }));
    jest.advanceTimersByTime(20_000);
    await settle();
    jest.useRealTimers();
    screen.getByRole('heading', { name: '王一诺' });
    screen.getByText('不私自下水游泳。');
  });

  test('keeps the letter while linking takes a day and the app is closed, and offers it first then', async () => {
    const unlinked = serverOfTwins()
      .on('get-me', () => ({ children: [], roles: [] }))
      .on('list-todo', () => ({ items: [] }));
    await startApp(unlinked)('notice', SHARED);
    cleanup();
    await startApp(serverOfTwins().on('list-todo', () => ({ items: [] })))('todo');
    fireEvent.click(screen.getByRole('button', { name: '去看这封信' }));
    expect(phone.navigated.pop()?.url).toBe('/pages/notice/index?noticeId=n1');
    expect(screen.queryByRole('button', { name: '去看这封信' })).toBeNull();
  });

  test('keeps nothing of a letter that was read at once', async () => {
    await startApp(serverOfTwins().on('list-todo', () => ({ items: [todoItemOf(YAN)] })))('notice', SHARED);
    cleanup();
    await startApp(serverOfTwins())('todo');
    expect(screen.queryByText('您之前点开过的那封信，现在可以看了')).toBeNull();
  });
});
