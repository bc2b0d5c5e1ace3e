import { fireEvent, screen } from '@testing-library/react';
import type { ActionOutput } from '@shared/contracts';
import { answered, HASH, noticeOf, NUO, receiptOf, type Notice } from '../signing/family';
import type { FamilyServer } from '../signing/family-server';
import { layOutCanvases, signByHand } from '../signing/pen';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

const FOR_NUO = { noticeId: 'n1', studentId: NUO.studentId };
const ME_TOO = '我也签一份';
type ListedReceipt = ActionOutput<'list-receipts'>['items'][number];

beforeEach(() => phone.reset());
afterEach(() => jest.restoreAllMocks());

function receipt(change: Partial<ListedReceipt>): ListedReceipt {
  const own = { noticeId: 'n1', studentId: NUO.studentId, isMine: false };
  const recorded = { isCorrected: false, recordedBy: null, isBeside: false, isObjected: false };
  return { ...receiptOf(NUO), ...own, ...recorded, ...change };
}

/** The child's letter was answered by the grandfather; `receipts` are what the family has. */
function serverAnswered(receipts: ListedReceipt[], change: Partial<Notice> = {}): FamilyServer {
  return serverOfTwins()
    .on('get-notice', () => answered(noticeOf(NUO, change)))
    .on('list-receipts', () => ({ items: receipts, nextCursor: null }))
    .on('get-receipt', () => ({ ...receiptOf(NUO), signerName: '王建国', relation: '爷爷' }))
    .on('sign-receipt', () => ({
      receiptId: 'n1:1:s-nuo:p2',
      answeredAt: Date.now(),
      isLate: false,
      outcome: 'beside',
    }));
}

describe('a letter another guardian has answered', () => {
  test('lets this one sign beside, bound to the text on the screen', async () => {
    await startApp(serverAnswered([receipt({})]))('notice', FOR_NUO);
    screen.getByText('王一诺的这封信已签收');
    screen.getByText(/您不用再做什么/);
    fireEvent.click(screen.getByRole('button', { name: ME_TOO }));
    expect(phone.navigated.pop()?.url).toBe(
      `/pages/sign/index?noticeId=n1&studentId=s-nuo&read=${HASH}&beside=1`,
    );
  });

  test('shows the paper to sign on then, and keeps the signature beside the first', async () => {
    layOutCanvases();
    const server = serverAnswered([receipt({})]);
    await startApp(server)('sign', { ...FOR_NUO, read: HASH, beside: '1' });
    signByHand();
    fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
    await settle();
    expect(server.inputsOf('sign-receipt')).toMatchObject([{ studentId: 's-nuo', versionHash: HASH }]);
    screen.getByText(/另一位家长已经先回复了/);
  });

  test('is confirmed beside with one tap where a tap is enough', async () => {
    const server = serverAnswered([receipt({})], { level: 'confirm' });
    await startApp(server)('notice', FOR_NUO);
    fireEvent.click(screen.getByRole('button', { name: '我也确认一下' }));
    await settle();
    expect(server.inputsOf('sign-receipt')).toMatchObject([{ strokes: null, versionHash: HASH }]);
    screen.getByText(/另一位家长已经先回复了/);
  });

  test('that was answered while this one was about to sign is offered beside, not taken away', async () => {
    await startApp(serverAnswered([receipt({})]))('sign', { ...FOR_NUO, read: HASH });
    fireEvent.click(screen.getByRole('button', { name: ME_TOO }));
    expect(phone.navigated.pop()).toMatchObject({
      how: 'redirectTo',
      url: expect.stringContaining('beside=1') as unknown,
    });
  });
});

describe('nothing is offered beside', () => {
  test.each([
    ['to whoever answered first', [receipt({ isMine: true })], {}],
    [
      'to whoever signed beside already',
      [receipt({}), receipt({ receiptId: 'n1:1:s-nuo:me', isMine: true })],
      {},
    ],
    ['for a letter taken back', [receipt({})], { status: 'withdrawn' as const }],
    ['for a letter that is closed', [receipt({})], { status: 'closed' as const }],
    ['for a letter merely to be read', [receipt({})], { level: 'read' as const }],
  ])('%s', async (_whom, receipts, change) => {
    await startApp(serverAnswered(receipts, change))('notice', FOR_NUO);
    expect(screen.queryByRole('button', { name: /^我也/ })).toBeNull();
  });

  test('but one’s own answer in an earlier round, or for the twin, is no answer to this', async () => {
    const receipts = [
      receipt({ receiptId: 'n1:0:s-nuo', isMine: true }),
      receipt({ receiptId: 'n1:1:s-yan', studentId: 's-yan', isMine: true }),
    ];
    await startApp(serverAnswered(receipts))('notice', FOR_NUO);
    screen.getByRole('button', { name: ME_TOO });
  });
});
