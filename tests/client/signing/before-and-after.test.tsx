import { cleanup, fireEvent, screen } from '@testing-library/react';
import { phone } from '../stand-ins/taro';
import { HASH, NUO, todoItemOf, YAN } from './family';
import { layOutCanvases, signByHand } from './pen';
import { serverOfTwins, settle, startApp } from './start-app';

const TO_SIGN = { noticeId: 'n1', studentId: NUO.studentId, read: HASH };

function submit(): void {
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
}

beforeEach(() => {
  phone.reset();
  layOutCanvases();
});
afterEach(() => jest.restoreAllMocks());

describe('a signature in the making', () => {
  test('survives a closed app, with the name that was changed', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    fireEvent.change(screen.getByRole('textbox', { name: '签字人姓名' }), { target: { value: '王建国' } });
    signByHand();
    cleanup();
    await startApp(server)('sign', TO_SIGN);
    expect(screen.getByRole('textbox', { name: '签字人姓名' })).toHaveProperty('value', '王建国');
    submit();
    await settle();
    expect(server.inputsOf('sign-receipt')).toEqual([
      expect.objectContaining({
        signerName: '王建国',
        strokes: expect.objectContaining({ v: 1 }) as unknown,
      }),
    ]);
  });

  test('never turns up under the twin’s letter', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    cleanup();
    await startApp(server)('sign', { ...TO_SIGN, studentId: YAN.studentId });
    screen.getByText('请在此处手写签名');
    submit();
    await settle();
    expect(server.inputsOf('sign-receipt')).toEqual([]);
  });

  test('is gone from the phone once it was sent', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    expect([...phone.storage.keys()].some((key) => key.includes('draft'))).toBe(true);
    submit();
    await settle();
    expect([...phone.storage.keys()].some((key) => key.includes('draft'))).toBe(false);
  });
});

describe('after signing for one twin', () => {
  test('offers the other by name, with the same letter', async () => {
    await startApp(serverOfTwins())('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    fireEvent.click(screen.getByRole('button', { name: '接着看 王一言 的这封信' }));
    expect(phone.navigated.pop()).toEqual({
      how: 'redirectTo',
      url: '/pages/notice/index?noticeId=n1&studentId=s-yan',
    });
  });

  test('offers what else there is to do, by child and title', async () => {
    const other = todoItemOf(YAN, { noticeId: 'n2', title: '交通安全承诺书' });
    const server = serverOfTwins().on('list-todo', () => ({ items: [todoItemOf(NUO), other] }));
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    screen.getByRole('button', { name: '接着看 王一言 的《交通安全承诺书》' });
  });

  test('offers nothing when nothing is left', async () => {
    const server = serverOfTwins().on('list-todo', () => ({ items: [todoItemOf(NUO)] }));
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    expect(screen.queryByRole('button', { name: /^接着看/ })).toBeNull();
    screen.getByRole('button', { name: '回到待办' });
  });
});
