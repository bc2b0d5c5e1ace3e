import { fireEvent, screen } from '@testing-library/react';
import { NUO, YAN } from '../signing/family';
import { Refuse } from '../signing/family-server';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

beforeEach(() => phone.reset());
afterEach(() => jest.useRealTimers());

const serverWithCode = () =>
  serverOfTwins()
    .on('get-me', () => ({ children: [NUO], roles: [] }))
    .on('issue-link-code', () => ({
      code: '7K3MQ9XD',
      expiresAt: Date.parse('2026-11-23T04:30:00Z'),
    }));

async function issue(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: '获取绑定码' }));
  await settle();
}

describe('a link code', () => {
  test('is issued on a tap, and only one a tap', async () => {
    const server = serverWithCode();
    await startApp(server)('me');
    expect(server.inputsOf('issue-link-code')).toEqual([]);
    const button = screen.getByRole('button', { name: '获取绑定码' });
    fireEvent.click(button);
    fireEvent.click(button);
    await settle();
    expect(server.inputsOf('issue-link-code')).toHaveLength(1);
  });

  test('is written to be read out, with the moment it ends', async () => {
    await startApp(serverWithCode())('me');
    await issue();
    screen.getByText('7K3M-Q9XD');
    screen.getByText('11月23日 12:30 前有效，只能用一次');
    screen.getByLabelText('绑定码 7 K 3 M Q 9 X D');
  });

  test('is never kept on the phone', async () => {
    await startApp(serverWithCode())('me');
    await issue();
    expect([...phone.storage.values()].join()).not.toContain('7K3MQ9XD');
  });

  test('says why there is none, and can be asked for again', async () => {
    const server = serverWithCode().on('issue-link-code', () => {
      throw new Refuse('RATE_LIMITED');
    });
    await startApp(server)('me');
    await issue();
    screen.getByText(/操作太频繁了/);
    screen.getByRole('button', { name: '获取绑定码' });
  });

  test('gives way to the child’s name once the teacher has entered it', async () => {
    jest.useFakeTimers();
    const server = serverWithCode();
    await startApp(server)('me');
    await issue();
    server.on('get-me', () => ({ children: [NUO, YAN], roles: [] }));
    jest.advanceTimersByTime(20_000);
    await settle();
    screen.getByText('绑定好了：王一言');
    expect(screen.queryByText('7K3M-Q9XD')).toBeNull();
  });
});
