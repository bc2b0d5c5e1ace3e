import { fireEvent, screen, within } from '@testing-library/react';
import { phone } from '../stand-ins/taro';
import { answered, HASH, NEW_HASH, noticeOf, NUO, todoItemOf, YAN, type Notice } from './family';
import { Refuse, type FamilyServer } from './family-server';
import { layOutCanvases, signByHand } from './pen';
import { queueOnPhone, serverOfTwins, settle, startApp } from './start-app';

const TO_SIGN = { noticeId: 'n1', studentId: NUO.studentId, read: HASH };
const ALSO = '用刚才的签名，为 王一言 签收';
const AGAIN = '接着看 王一言 的这封信';

beforeEach(() => {
  phone.reset();
  layOutCanvases();
});
afterEach(() => jest.restoreAllMocks());

async function signForNuo(server: FamilyServer): Promise<void> {
  await startApp(server)('sign', TO_SIGN);
  signByHand();
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
  await settle();
}

/** Twins, whose letter for the second is as given. */
function twinsWith(change: (notice: Notice) => Notice): FamilyServer {
  return serverOfTwins().on('get-notice', ({ studentId }) =>
    studentId === YAN.studentId ? change(noticeOf(YAN)) : noticeOf(NUO),
  );
}

describe('one letter for two children', () => {
  test('is offered for the second at once, under the second’s name, and nothing is signed by itself', async () => {
    const server = serverOfTwins();
    await signForNuo(server);
    screen.getByRole('heading', { name: '王一诺' });
    screen.getByRole('heading', { name: '王一言' });
    screen.getByRole('button', { name: ALSO });
    expect(server.inputsOf('sign-receipt')).toHaveLength(1);
  });

  test('is signed for the second by a tap of its own: same signature, same text, a receipt of its own', async () => {
    const server = serverOfTwins();
    await signForNuo(server);
    fireEvent.click(screen.getByRole('button', { name: ALSO }));
    await settle();
    const [first, second] = server.inputsOf('sign-receipt');
    expect(second).toEqual({
      ...first,
      studentId: YAN.studentId,
      tappedAt: expect.any(Number) as unknown,
    });
    expect(second?.strokes?.paths.length).toBeGreaterThan(0);
    screen.getByText('王一言 的这封信已签收');
    fireEvent.click(screen.getByRole('button', { name: '查看 王一言 的回执' }));
    expect(phone.navigated.pop()?.url).toBe('/pages/receipts/index?id=n1%3A1%3As-yan');
    fireEvent.click(screen.getByRole('button', { name: '查看 王一诺 的回执' }));
    expect(phone.navigated.pop()?.url).toBe('/pages/receipts/index?id=n1%3A1%3As-nuo');
  });

  test('is sent once for the second, however often one taps', async () => {
    const server = serverOfTwins();
    await signForNuo(server);
    const button = screen.getByRole('button', { name: ALSO });
    fireEvent.click(button);
    fireEvent.click(button);
    await settle();
    expect(server.inputsOf('sign-receipt')).toHaveLength(2);
  });

  test('can be signed anew instead', async () => {
    await signForNuo(serverOfTwins());
    fireEvent.click(screen.getByRole('button', { name: AGAIN }));
    expect(phone.navigated.pop()?.url).toBe('/pages/notice/index?noticeId=n1&studentId=s-yan');
  });

  test('has both answers saved when there is no network', async () => {
    const server = serverOfTwins();
    const openPage = startApp(server);
    await openPage('notice', { noticeId: 'n1', studentId: YAN.studentId });
    await openPage('todo');
    document.body.innerHTML = '';
    await openPage('sign', TO_SIGN);
    server.isReachable = false;
    signByHand();
    fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: ALSO }));
    await settle();
    expect(queueOnPhone().filter(({ action }) => action === 'sign-receipt')).toHaveLength(2);
    expect(screen.getAllByText('已保存，联网后自动提交')).toHaveLength(2);
  });

  test('names who signed, and as what', async () => {
    await signForNuo(serverOfTwins());
    screen.getByText('张敏（妈妈）');
  });
});

describe('a signature never serves for', () => {
  test.each([
    ['a text that was not read', (notice: Notice) => ({ ...notice, versionHash: NEW_HASH })],
    [
      'a letter that is closed for the second child',
      (notice: Notice) => ({ ...notice, status: 'closed' as const }),
    ],
    ['a child somebody has answered for', answered],
  ])('%s', async (_what, change) => {
    await signForNuo(twinsWith(change));
    expect(screen.queryByRole('button', { name: ALSO })).toBeNull();
    screen.getByRole('button', { name: AGAIN });
  });

  test('another letter of the second child', async () => {
    const other = todoItemOf(YAN, { noticeId: 'n2', title: '交通安全承诺书' });
    await signForNuo(serverOfTwins().on('list-todo', () => ({ items: [todoItemOf(NUO), other] })));
    expect(screen.queryByRole('button', { name: /^用刚才的签名/ })).toBeNull();
  });

  test('a text corrected in the moment between: then it is read first', async () => {
    const server = serverOfTwins();
    await signForNuo(server);
    server.on('sign-receipt', () => {
      throw new Refuse('NOTICE_CHANGED');
    });
    fireEvent.click(screen.getByRole('button', { name: ALSO }));
    await settle();
    expect(screen.queryByRole('button', { name: ALSO })).toBeNull();
    screen.getByRole('button', { name: AGAIN });
    expect(screen.queryByText('王一言 的这封信已签收')).toBeNull();
  });
});

test('a confirmation is given for the second child by one tap of its own', async () => {
  const server = serverOfTwins().on('get-notice', ({ studentId }) =>
    noticeOf(studentId === YAN.studentId ? YAN : NUO, { level: 'confirm' }),
  );
  await startApp(server)('notice', { noticeId: 'n1', studentId: NUO.studentId });
  fireEvent.click(screen.getByRole('button', { name: '王一诺 的信，确认已读' }));
  await settle();
  fireEvent.click(screen.getByRole('button', { name: '王一言 的信，也确认已读' }));
  await settle();
  expect(server.inputsOf('sign-receipt')).toMatchObject([
    { studentId: 's-nuo', strokes: null },
    { studentId: 's-yan', strokes: null },
  ]);
  within(document.body).getByText('王一言 的这封信已确认');
});
