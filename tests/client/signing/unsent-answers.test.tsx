import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { phone } from '../stand-ins/taro';
import { HASH, noticeOf, NUO, YAN } from './family';
import { Refuse } from './family-server';
import { layOutCanvases, signByHand } from './pen';
import { queueOnPhone, serverOfTwins, settle, startApp } from './start-app';

const TO_SIGN = { noticeId: 'n1', studentId: NUO.studentId, read: HASH };

beforeEach(() => {
  phone.reset();
  layOutCanvases();
});
afterEach(() => jest.restoreAllMocks());

/** Signs for one twin while there is no network; the app is closed after. */
async function signOffline(server: ReturnType<typeof serverOfTwins>): Promise<void> {
  await startApp(server)('sign', TO_SIGN);
  server.isReachable = false;
  signByHand();
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
  await settle();
  cleanup();
}

async function sendWaiting(): Promise<void> {
  const { sendWaitingAnswers } = await import('../../../src/client/lib/offline-queue');
  await act(async () => sendWaitingAnswers());
  await settle();
}

describe('an answer given without a network', () => {
  test('stands on top of the list, and is not asked for again; the twin’s still is', async () => {
    const server = serverOfTwins();
    await startApp(server)('todo');
    cleanup();
    await signOffline(server);
    await startApp(server)('todo');
    screen.getByText('王一诺 · 防溺水安全告家长书');
    screen.getByText('已保存，联网后自动提交');
    expect(screen.queryByText('王一诺')).toBeNull();
    screen.getByText('王一言');
  });

  test('is sent once the network is back, and is never asked for again meanwhile', async () => {
    const server = serverOfTwins();
    await signOffline(server);
    server.isReachable = true;
    await startApp(server)('todo');
    await sendWaiting();
    expect(server.inputsOf('sign-receipt')).toHaveLength(1);
    expect(queueOnPhone()).toEqual([]);
    expect(screen.queryByText('等待提交')).toBeNull();
    expect(screen.queryByText('王一诺')).toBeNull();
  });

  test('has the list asked for again after it was sent', async () => {
    const server = serverOfTwins();
    await signOffline(server);
    server.isReachable = true;
    await startApp(server)('todo');
    const before = server.inputsOf('list-todo').length;
    await sendWaiting();
    expect(server.inputsOf('list-todo').length).toBeGreaterThan(before);
  });
});

describe('an answer refused while nobody looked', () => {
  test('says why, and gives the signature back to be used after reading', async () => {
    const server = serverOfTwins().on('sign-receipt', () => {
      throw new Refuse('NOTICE_CHANGED');
    });
    await signOffline(server);
    server.isReachable = true;
    const openPage = startApp(server);
    await openPage('todo');
    await sendWaiting();
    screen.getByText('这份回执没有交上');
    screen.getByText(/请重新阅读新的内容后再签字/);
    fireEvent.click(screen.getByRole('button', { name: '重新阅读' }));
    expect(phone.navigated.pop()?.url).toBe('/pages/notice/index?noticeId=n1&studentId=s-nuo');
    expect(queueOnPhone()).toEqual([]);
    cleanup();
    await openPage('sign', TO_SIGN);
    expect(screen.queryByText('请在此处手写签名')).toBeNull();
  });

  test('is owed again: the letter is back on the list', async () => {
    const server = serverOfTwins().on('sign-receipt', () => {
      throw new Refuse('NOTICE_CHANGED');
    });
    await signOffline(server);
    server.isReachable = true;
    await startApp(server)('todo');
    expect(screen.queryByText('王一诺')).toBeNull();
    await sendWaiting();
    screen.getByText('王一诺');
  });

  test('of a letter taken back can be put away, and nothing else happens', async () => {
    const server = serverOfTwins().on('sign-receipt', () => {
      throw new Refuse('NOTICE_WITHDRAWN');
    });
    await signOffline(server);
    server.isReachable = true;
    await startApp(server)('todo');
    await sendWaiting();
    screen.getByText(/学校已撤回这封信/);
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('这份回执没有交上')).toBeNull();
    expect(queueOnPhone()).toEqual([]);
  });
});

test('an opening that the school no longer wants to know of leaves the phone without a word', async () => {
  const server = serverOfTwins().on('open-notice', () => {
    throw new Refuse('NOT_FOUND');
  });
  const openPage = startApp(server);
  await openPage('notice', { noticeId: 'n1', studentId: YAN.studentId });
  cleanup();
  server.isReachable = false;
  server.on('get-notice', () => noticeOf(YAN));
  await startApp(server)('notice', { noticeId: 'n1', studentId: YAN.studentId });
  expect(queueOnPhone()).toEqual([expect.objectContaining({ action: 'open-notice' })]);
  cleanup();
  server.isReachable = true;
  await startApp(server)('todo');
  await sendWaiting();
  expect(screen.queryByText('这份回执没有交上')).toBeNull();
  expect(queueOnPhone()).toEqual([]);
});
