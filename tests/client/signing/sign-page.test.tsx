import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { phone } from '../stand-ins/taro';
import { answered, HASH, NEW_HASH, noticeOf, NUO } from './family';
import { Refuse } from './family-server';
import { layOutCanvases, signByHand } from './pen';
import { queueOnPhone, serverOfTwins, settle, startApp } from './start-app';

const TO_SIGN = { noticeId: 'n1', studentId: NUO.studentId, read: HASH };

function submit(): void {
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
}

beforeEach(() => {
  phone.reset();
  layOutCanvases();
});
afterEach(() => jest.restoreAllMocks());

describe('signing', () => {
  test('binds the answer to the child, the signer and the very text that was read', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    expect(server.inputsOf('sign-receipt')).toEqual([
      expect.objectContaining({
        noticeId: 'n1',
        studentId: NUO.studentId,
        versionHash: HASH,
        signerName: '张敏',
        strokes: expect.objectContaining({ v: 1 }) as unknown,
      }),
    ]);
    screen.getByText('已签收');
    screen.getByText('王一诺');
  });

  test('saves the answer on the phone before it sends it', async () => {
    const server = serverOfTwins();
    let savedWhenSent: unknown[] = [];
    server.on('sign-receipt', () => {
      savedWhenSent = queueOnPhone();
      throw new Refuse('INTERNAL');
    });
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    expect(savedWhenSent).toEqual([expect.objectContaining({ action: 'sign-receipt' })]);
  });

  test('sends once, however often one taps', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    const button = screen.getByRole('button', { name: /^提交/ });
    // Two taps before the page renders again, and one after.
    act(() => {
      button.click();
      button.click();
    });
    fireEvent.click(button);
    await settle();
    expect(server.inputsOf('sign-receipt')).toHaveLength(1);
  });

  test('does not send without a signature, and says what is missing', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    submit();
    await settle();
    screen.getByText(/还没有签名/);
    expect(server.inputsOf('sign-receipt')).toEqual([]);
  });

  test('does not send without a signer', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    fireEvent.change(screen.getByRole('textbox', { name: '签字人姓名' }), { target: { value: '  ' } });
    signByHand();
    submit();
    await settle();
    screen.getByText('请写上签字人的姓名。');
    expect(server.inputsOf('sign-receipt')).toEqual([]);
  });

  test('says what was kept when there is no network, and offers no second signing', async () => {
    const server = serverOfTwins();
    const openPage = startApp(server);
    await openPage('sign', TO_SIGN);
    server.isReachable = false;
    signByHand();
    submit();
    await settle();
    screen.getByText('已保存，联网后自动提交');
    expect(screen.queryByRole('button', { name: /^提交/ })).toBeNull();
    expect(queueOnPhone()).toHaveLength(1);
  });

  test('tells a second guardian that theirs is kept beside the first', async () => {
    const server = serverOfTwins().on('sign-receipt', () => ({
      receiptId: 'n1:1:s-nuo:p2',
      answeredAt: Date.now(),
      isLate: true,
      outcome: 'beside',
    }));
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    screen.getByText(/另一位家长已经先回复了/);
    screen.getByText(/逾期，仍然有效/);
  });

  test('on a full phone sends the answer straight to the school', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    phone.storageChars = 0;
    submit();
    await settle();
    screen.getByText('已签收');
    expect(server.inputsOf('sign-receipt')).toHaveLength(1);
  });

  test('on a full phone without a network says so, and keeps the signature on the page to be sent', async () => {
    const server = serverOfTwins();
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    phone.storageChars = 0;
    server.isReachable = false;
    submit();
    await settle();
    screen.getByText(/手机的存储空间满了.*没有保存，也没有提交成功/);
    server.isReachable = true;
    submit();
    await settle();
    screen.getByText('已签收');
    expect(server.inputsOf('sign-receipt')).toEqual([
      expect.objectContaining({ strokes: expect.objectContaining({ v: 1 }) as unknown }),
    ]);
  });
});

describe('what stands in the way of signing', () => {
  test('a correction of the letter costs no signature: it is there again after reading', async () => {
    const server = serverOfTwins().on('sign-receipt', () => {
      throw new Refuse('NOTICE_CHANGED');
    });
    const openPage = startApp(server);
    await openPage('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    screen.getByText(/请重新阅读新的内容后再签字/);
    screen.getByText(/您的签名已经保留/);
    expect(queueOnPhone()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '重新阅读' }));
    expect(phone.navigated.pop()?.url).toContain('/pages/notice/index?noticeId=n1&studentId=s-nuo');

    cleanup();
    server.on('get-notice', () => noticeOf(NUO, { version: 2, versionHash: NEW_HASH }));
    await startApp(server)('sign', { ...TO_SIGN, read: NEW_HASH });
    expect(screen.queryByText('请在此处手写签名')).toBeNull();
    submit();
    await settle();
    expect(server.inputsOf('sign-receipt').map((input) => input.versionHash)).toEqual([HASH, NEW_HASH]);
  });

  test('a text that was not read cannot be signed, not even a newer one than was read', async () => {
    const server = serverOfTwins().on('get-notice', () =>
      noticeOf(NUO, { version: 2, versionHash: NEW_HASH }),
    );
    await startApp(server)('sign', TO_SIGN);
    screen.getByText('学校刚刚更正了这封信');
    expect(screen.queryByRole('button', { name: /^提交/ })).toBeNull();
  });

  test('a page opened without the letter sends its reader to read first', async () => {
    await startApp(serverOfTwins())('sign', { noticeId: 'n1', studentId: NUO.studentId });
    screen.getByText('请先读信，再签字');
    expect(screen.queryByRole('button', { name: /^提交/ })).toBeNull();
  });

  test.each([
    ['NOTICE_WITHDRAWN', /学校已撤回这封信/],
    ['NOTICE_CLOSED', /已经截止收取/],
  ] as const)('%s is said in a sentence, and nothing more is asked', async (code, sentence) => {
    const server = serverOfTwins().on('sign-receipt', () => {
      throw new Refuse(code);
    });
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    submit();
    await settle();
    screen.getByText(sentence);
    expect(screen.queryByRole('button', { name: /^提交/ })).toBeNull();
  });

  test('a letter somebody else has answered meanwhile is not asked for again', async () => {
    const server = serverOfTwins().on('get-notice', () => answered(noticeOf(NUO)));
    await startApp(server)('sign', TO_SIGN);
    screen.getByText('王一诺的这封信已签收');
    expect(screen.queryByRole('button', { name: /^提交/ })).toBeNull();
  });
});
