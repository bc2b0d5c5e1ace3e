import { cleanup, fireEvent, screen } from '@testing-library/react';
import {
  answered,
  HASH,
  NEW_HASH,
  noticeOf,
  NUO,
  receiptOf,
  todoItemOf,
  YAN,
  type Notice,
} from '../signing/family';
import { Refuse, type FamilyServer } from '../signing/family-server';
import { queueOnPhone, serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

beforeEach(() => phone.reset());

const FOR_NUO = { noticeId: 'n1', studentId: NUO.studentId };

/** A server whose letter is as given. */
function serverWith(change: Parameters<typeof noticeOf>[1]): FamilyServer {
  return serverOfTwins().on('get-notice', () => noticeOf(NUO, change));
}

describe('a letter to sign', () => {
  test('says for which child, from whom, and until when', async () => {
    await startApp(serverOfTwins())('notice', FOR_NUO);
    screen.getByRole('heading', { name: '王一诺' });
    screen.getByText('三年级2班 · 城关小学');
    screen.getByText(/^签字截止：/);
    screen.getByText('不私自下水游泳。');
    expect(screen.queryByText(/王一言/)).toBeNull();
  });

  test('leads to signing for this child, bound to the text on the screen', async () => {
    await startApp(serverOfTwins())('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: '为 王一诺 签字' }));
    expect(phone.navigated.pop()?.url).toBe(`/pages/sign/index?noticeId=n1&studentId=s-nuo&read=${HASH}`);
  });

  test('tells that the school has corrected it, only when it has', async () => {
    await startApp(serverWith({ version: 3 }))('notice', FOR_NUO);
    screen.getByText(/更正过这封信，下面是第 3 版/);
    cleanup();
    await startApp(serverWith({ version: 1 }))('notice', FOR_NUO);
    expect(screen.queryByText(/更正过/)).toBeNull();
  });

  test('still invites after the deadline', async () => {
    await startApp(serverWith({ deadlineAt: Date.now() - 1 }))('notice', FOR_NUO);
    screen.getByText('已过截止时间，现在签字仍然有效');
    screen.getByRole('button', { name: '为 王一诺 签字' });
  });

  test('shows every kind of block', async () => {
    const blocks: Notice['blocks'] = [
      { type: 'heading', text: '请记住' },
      { type: 'list', isNumbered: true, items: ['第一件', '第二件'] },
      { type: 'list', isNumbered: false, items: ['随便哪件'] },
      { type: 'emphasis', text: '绝不下水救人' },
      { type: 'picture', fileId: 'f', caption: '附近水域' },
      { type: 'signature', lines: ['家长签名'] },
    ];
    await startApp(serverWith({ blocks }))('notice', FOR_NUO);
    screen.getByRole('heading', { name: '请记住' });
    for (const text of ['1.', '2.', '第二件', '·', '随便哪件', '绝不下水救人', /附近水域/, '家长签名']) {
      screen.getByText(text);
    }
  });

  test('can be read larger at a tap, and stays so', async () => {
    await startApp(serverOfTwins())('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: /现在是标准/ }));
    screen.getByRole('button', { name: /现在是大/ });
    cleanup();
    await startApp(serverOfTwins())('notice', FOR_NUO);
    screen.getByRole('button', { name: /现在是大/ });
  });
});

describe('that a letter was on the screen', () => {
  test('is told once, for this child', async () => {
    const server = serverOfTwins();
    await startApp(server)('notice', FOR_NUO);
    phone.show();
    await settle();
    expect(server.inputsOf('open-notice')).toMatchObject([{ noticeId: 'n1', round: 1, studentId: 's-nuo' }]);
  });

  test.each([
    ['was told before', { child: { ...noticeOf(NUO).child, state: 'opened' } }],
    ['no longer matters', { status: 'withdrawn' }],
  ] as const)('is not told when it %s', async (_name, change) => {
    const server = serverWith(change);
    await startApp(server)('notice', FOR_NUO);
    expect(server.inputsOf('open-notice')).toEqual([]);
  });

  test('waits for the network when the letter was read without one', async () => {
    const server = serverOfTwins().on('open-notice', () => {
      throw new Refuse('INTERNAL');
    });
    await startApp(server)('notice', FOR_NUO);
    expect(queueOnPhone()).toEqual([]);
    cleanup();
    server.isReachable = false;
    await startApp(server)('notice', FOR_NUO);
    screen.getByText('不私自下水游泳。');
    expect(queueOnPhone()).toMatchObject([
      { action: 'open-notice', input: { noticeId: 'n1', round: 1, studentId: 's-nuo' } },
    ]);
  });
});

describe('a letter to confirm', () => {
  const server = () => serverWith({ level: 'confirm' });

  test('is confirmed with one tap and no signature, once', async () => {
    const asked = server();
    await startApp(asked)('notice', FOR_NUO);
    const button = screen.getByRole('button', { name: '王一诺 的信，确认已读' });
    fireEvent.click(button);
    fireEvent.click(button);
    await settle();
    expect(asked.inputsOf('sign-receipt')).toEqual([
      expect.objectContaining({ studentId: 's-nuo', strokes: null, signerName: '张敏', versionHash: HASH }),
    ]);
    screen.getByText('已确认');
    screen.getByRole('button', { name: '接着看 王一言 的这封信' });
  });

  test('shows the new text when it was corrected meanwhile, to be confirmed as it now is', async () => {
    const asked = server().on('sign-receipt', () => {
      throw new Refuse('NOTICE_CHANGED');
    });
    await startApp(asked)('notice', FOR_NUO);
    const blocks: Notice['blocks'] = [{ type: 'paragraph', text: '更正后的内容。' }];
    asked.on('get-notice', () =>
      noticeOf(NUO, { level: 'confirm', version: 2, versionHash: NEW_HASH, blocks }),
    );
    fireEvent.click(screen.getByRole('button', { name: /确认已读/ }));
    await settle();
    screen.getByText('更正后的内容。');
    screen.getByText(/请重新阅读/);
    fireEvent.click(screen.getByRole('button', { name: /确认已读/ }));
    await settle();
    expect(asked.inputsOf('sign-receipt').map((input) => input.versionHash)).toEqual([HASH, NEW_HASH]);
  });
});

describe('a letter that asks for nothing (more)', () => {
  test('merely to be read has no button and says that it was noted', async () => {
    await startApp(serverWith({ level: 'read' }))('notice', FOR_NUO);
    screen.getByText(/不需要再回复/);
    expect(screen.queryByRole('button', { name: /签字|确认/ })).toBeNull();
  });

  test('taken back shows the reason and asks for nothing', async () => {
    await startApp(serverWith({ status: 'withdrawn', withdrawnReason: '日期写错了' }))('notice', FOR_NUO);
    screen.getByText('学校已撤回这封信');
    screen.getByText('原因：日期写错了');
    expect(screen.queryByRole('button', { name: /签字/ })).toBeNull();
  });

  test('closed says whom to turn to', async () => {
    await startApp(serverWith({ status: 'closed' }))('notice', FOR_NUO);
    screen.getByText(/请联系班主任补录/);
    expect(screen.queryByRole('button', { name: /签字/ })).toBeNull();
  });

  test('answered says by whom, when and how, and leads to the receipt', async () => {
    const server = serverOfTwins()
      .on('get-notice', () => answered(noticeOf(NUO)))
      .on('get-receipt', () => ({ ...receiptOf(NUO), signerName: '王建国', relation: '爷爷' }));
    await startApp(server)('notice', FOR_NUO);
    screen.getByText('王一诺的这封信已签收');
    screen.getByText(/^王建国（爷爷） · 微信 · /);
    expect(screen.queryByRole('button', { name: /签字/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '查看回执' }));
    expect(phone.navigated.pop()?.url).toBe('/pages/receipts/index?id=n1%3A1%3As-nuo');
  });

  test('answered for one twin offers the other', async () => {
    const server = serverOfTwins()
      .on('get-notice', () => answered(noticeOf(NUO)))
      .on('list-todo', () => ({ items: [todoItemOf(YAN)] }));
    await startApp(server)('notice', FOR_NUO);
    screen.getByRole('button', { name: '接着看 王一言 的这封信' });
  });
});

test('a letter one may no longer see is not shown from the phone either', async () => {
  const server = serverOfTwins();
  await startApp(server)('notice', FOR_NUO);
  cleanup();
  server.on('get-notice', () => {
    throw new Refuse('NOT_FOUND');
  });
  await startApp(server)('notice', FOR_NUO);
  expect(screen.queryByText('不私自下水游泳。')).toBeNull();
  screen.getByText(/没有找到这项内容/);
});
