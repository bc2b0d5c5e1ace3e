import { act, renderHook } from '@testing-library/react';
import { phone } from '../stand-ins/taro';
import { HASH, NUO, SIGNATURE } from './family';
import { serverOfTwins, settle, startApp } from './start-app';

const TARGET = {
  noticeId: 'n1',
  round: 1,
  title: '防溺水安全告家长书',
  versionHash: HASH,
  studentId: NUO.studentId,
  studentName: NUO.studentName,
};
const GIVEN = { signerName: '张敏', strokes: SIGNATURE };

beforeEach(() => phone.reset());

async function showSigning(server: ReturnType<typeof serverOfTwins>) {
  startApp(server);
  const { useSigning } = await import('../../../src/client/features/signing/use-signing');
  return renderHook(() => useSigning()).result;
}

test('a second tap while the first answer is under way changes and sends nothing', async () => {
  let reply: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    reply = resolve;
  });
  const server = serverOfTwins().on('sign-receipt', async () => {
    await held;
    return { receiptId: 'n1:1:s-nuo', answeredAt: 1, isLate: false, outcome: 'covers' };
  });
  const signing = await showSigning(server);
  void act(() => void signing.current.submit(TARGET, GIVEN));
  await settle();
  void act(() => void signing.current.submit(TARGET, { ...GIVEN, signerName: '别人' }));
  reply();
  await settle();
  expect(server.inputsOf('sign-receipt')).toEqual([expect.objectContaining({ signerName: '张敏' })]);
  expect(signing.current.state).toMatchObject({ step: 'sent', signerName: '张敏' });
});

test('a tap after the answer was taken sends nothing either', async () => {
  const server = serverOfTwins();
  const signing = await showSigning(server);
  await act(async () => void (await signing.current.submit(TARGET, GIVEN)));
  await act(async () => void (await signing.current.submit(TARGET, GIVEN)));
  expect(server.inputsOf('sign-receipt')).toHaveLength(1);
});
