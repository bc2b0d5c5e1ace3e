import { cleanup, fireEvent, screen } from '@testing-library/react';
import { HASH, NEW_HASH, noticeOf, NUO, YAN } from '../signing/family';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';
import { Sight } from './sight';

const FOR_NUO = { noticeId: 'n1', studentId: NUO.studentId };
const FOR_YAN = { noticeId: 'n1', studentId: YAN.studentId };
const READ_ON = '读到最后就可以签';
const SIGN = '为 王一诺 签字';

let sight: Sight;

/** Where the letter's end is, in pixels below the top of a screen 768 high. */
function endLiesAt(bottom: number): void {
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ bottom } as DOMRect);
}

beforeEach(() => {
  phone.reset();
  sight = new Sight();
});
afterEach(() => {
  Sight.remove();
  jest.restoreAllMocks();
});

describe('signing a long letter', () => {
  test('opens once its end has been on the screen', async () => {
    await startApp(serverOfTwins())('notice', FOR_NUO);
    screen.getByRole('button', { name: READ_ON });
    expect(screen.queryByRole('button', { name: SIGN })).toBeNull();
    await sight.reachEnd();
    fireEvent.click(screen.getByRole('button', { name: SIGN }));
    expect(phone.navigated.pop()?.url).toContain('/pages/sign/index');
    expect(sight.isWatched).toBe(false);
  });

  test('is helped on by the button, which scrolls a part of a screen and never past the end', async () => {
    const scrolled: unknown[] = [];
    Object.assign(document.documentElement, { scrollBy: (step: unknown) => scrolled.push(step) });
    await startApp(serverOfTwins())('notice', FOR_NUO);
    endLiesAt(3000);
    fireEvent.click(screen.getByRole('button', { name: READ_ON }));
    endLiesAt(900);
    fireEvent.click(screen.getByRole('button', { name: READ_ON }));
    expect(scrolled).toEqual([
      { top: 768 * 0.75, behavior: 'smooth' },
      { top: 900 - 768 + 124, behavior: 'smooth' },
    ]);
    expect(phone.navigated).toEqual([]);
  });

  test('opens at the button’s tap when the end is in sight and nobody has said so', async () => {
    await startApp(serverOfTwins())('notice', FOR_NUO);
    endLiesAt(600);
    fireEvent.click(screen.getByRole('button', { name: READ_ON }));
    screen.getByRole('button', { name: SIGN });
  });

  test('asks no second time for what was read to the end on another day', async () => {
    await startApp(serverOfTwins())('notice', FOR_NUO);
    await sight.reachEnd();
    cleanup();
    await startApp(serverOfTwins())('notice', FOR_NUO);
    screen.getByRole('button', { name: SIGN });
  });

  test('asks again for a corrected text, and for the twin’s letter', async () => {
    const server = serverOfTwins();
    await startApp(server)('notice', FOR_NUO);
    await sight.reachEnd();
    cleanup();
    await startApp(server)('notice', FOR_YAN);
    screen.getByRole('button', { name: READ_ON });
    cleanup();
    server.on('get-notice', () => noticeOf(NUO, { version: 2, versionHash: NEW_HASH }));
    await startApp(server)('notice', FOR_NUO);
    screen.getByRole('button', { name: READ_ON });
  });

  test('asks again when the text is corrected while it is open', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    const server = serverOfTwins();
    await startApp(server)('notice', FOR_NUO);
    await sight.reachEnd();
    server.on('get-notice', () => noticeOf(NUO, { version: 2, versionHash: NEW_HASH }));
    jest.advanceTimersByTime(10_000);
    phone.show();
    await settle();
    jest.useRealTimers();
    screen.getByRole('button', { name: READ_ON });
    await sight.reachEnd();
    fireEvent.click(screen.getByRole('button', { name: SIGN }));
    expect(phone.navigated.pop()?.url).toContain(`read=${NEW_HASH}`);
  });

  test('is not kept from anybody whose browser cannot tell what is in sight', async () => {
    Sight.remove();
    await startApp(serverOfTwins())('notice', FOR_NUO);
    screen.getByRole('button', { name: SIGN });
  });

  test('needs no room on a full phone', async () => {
    await startApp(serverOfTwins())('notice', FOR_NUO);
    phone.storageChars = 0;
    await sight.reachEnd();
    screen.getByRole('button', { name: SIGN });
  });
});

test('confirming waits for the end as signing does', async () => {
  const server = serverOfTwins().on('get-notice', () => noticeOf(NUO, { level: 'confirm' }));
  await startApp(server)('notice', FOR_NUO);
  fireEvent.click(screen.getByRole('button', { name: '读到最后就可以确认' }));
  await settle();
  expect(server.inputsOf('sign-receipt')).toEqual([]);
  await sight.reachEnd();
  fireEvent.click(screen.getByRole('button', { name: '王一诺 的信，确认已读' }));
  await settle();
  expect(server.inputsOf('sign-receipt')).toMatchObject([{ versionHash: HASH }]);
});
