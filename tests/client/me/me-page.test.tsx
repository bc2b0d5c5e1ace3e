import { cleanup, fireEvent, screen } from '@testing-library/react';
import { childTone } from '../../../src/client/features/me/child-tone';
import { NUO, YAN } from '../signing/family';
import { serverOfTwins, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

beforeEach(() => phone.reset());

describe('my page', () => {
  test('names each child and as whom I answer for it', async () => {
    const grandchild = { ...YAN, relation: '外婆' as const, guardianName: '李秀英' };
    const server = serverOfTwins().on('get-me', () => ({ children: [NUO, grandchild], roles: [] }));
    await startApp(server)('me');
    screen.getByText('王一诺');
    screen.getByText('您是妈妈（张敏）');
    screen.getByText('您是外婆（李秀英）');
  });

  test('keeps the text size that was chosen', async () => {
    await startApp(serverOfTwins())('me');
    fireEvent.click(screen.getByRole('radio', { name: '特大' }));
    cleanup();
    await startApp(serverOfTwins())('me');
    expect(screen.getByRole('radio', { name: '特大' }).getAttribute('aria-checked')).toBe('true');
  });

  test('lets one choose larger text even when the server cannot be reached', async () => {
    const server = serverOfTwins();
    server.isReachable = false;
    await startApp(server)('me');
    screen.getByText(/网络没有连上/);
    screen.getByRole('radio', { name: '特大' });
  });

  test('says what is kept about a family', async () => {
    await startApp(serverOfTwins())('me');
    screen.getByText(/不收集位置和照片/);
  });
});

describe('the three places of a family', () => {
  test('lead to one another, and the one shown leads nowhere', async () => {
    await startApp(serverOfTwins())('me');
    fireEvent.click(screen.getByRole('radio', { name: '我的' }));
    expect(phone.navigated).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: '待办' }));
    fireEvent.click(screen.getByRole('radio', { name: '回执' }));
    expect(phone.navigated.map((step) => step.url)).toEqual(['/pages/todo/index', '/pages/receipts/index']);
  });
});

test('siblings never share a colour, up to three', () => {
  const children = ['a', 'b', 'c'].map((studentId) => ({ studentId }));
  expect(new Set(children.map((child) => childTone(children, child.studentId))).size).toBe(3);
});
