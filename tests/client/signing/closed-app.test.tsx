import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { ActionInput, ActionOutput } from '@shared/contracts';
import { phone } from '../stand-ins/taro';
import { HASH, NUO } from './family';
import { layOutCanvases, signByHand } from './pen';
import { queueOnPhone, serverOfTwins, settle, startApp } from './start-app';

type Given = ActionInput<'sign-receipt'>;
type Kept = ActionOutput<'sign-receipt'>;

const TO_SIGN = { noticeId: 'n1', studentId: NUO.studentId, read: HASH };
const forever = new Promise<never>(() => undefined);

/** A school that keeps the first answer for a child and says of a second that it has it already. */
function keepingSchool() {
  const kept: Given[] = [];
  const keep = (input: Given): Kept => {
    const isRepeat = kept.some(({ studentId }) => studentId === input.studentId);
    if (!isRepeat) kept.push(input);
    const outcome = isRepeat ? 'already' : 'covers';
    return { receiptId: `n1:1:${input.studentId}`, answeredAt: 1, isLate: false, outcome };
  };
  return { kept, keep };
}

/** When the app is closed, by what happens to the one call that sends the signature. */
const MOMENTS: Record<string, (input: Given, keep: (input: Given) => Kept, close: () => void) => unknown> = {
  'saved on the phone, and not sent': (_input, _keep, close) => {
    close();
    return forever;
  },
  'kept by the school, and the reply still on its way': (input, keep, close) => {
    keep(input);
    close();
    return forever;
  },
  'answered, and the reply not read any more': (input, keep, close) => {
    const reply = keep(input);
    close();
    return reply;
  },
};

beforeEach(() => {
  phone.reset();
  layOutCanvases();
});
afterEach(() => jest.restoreAllMocks());

describe('an app closed when the signature was', () => {
  test.each(Object.entries(MOMENTS))(
    '%s: the next start sends it, and it counts once',
    async (_name, moment) => {
      const { kept, keep } = keepingSchool();
      let left = new Map<string, string>();
      const close = (): void => {
        left = new Map(phone.storage);
      };
      const server = serverOfTwins().on(
        'sign-receipt',
        (input) => moment(input, keep, close) as Promise<Kept>,
      );
      await startApp(server)('sign', TO_SIGN);
      signByHand();
      fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
      await settle();
      cleanup();
      // Whatever the closed app still did in this process never happened.
      phone.storage.clear();
      left.forEach((stored, name) => phone.storage.set(name, stored));
      expect(queueOnPhone()).toHaveLength(1);

      server.on('sign-receipt', keep);
      await startApp(server)('todo');
      const { sendWaitingAnswers } = await import('../../../src/client/lib/offline-queue');
      await act(async () => sendWaitingAnswers());
      await settle();
      expect(kept).toEqual([
        expect.objectContaining({
          ...{ noticeId: 'n1', studentId: NUO.studentId, versionHash: HASH, signerName: '张敏' },
          strokes: expect.objectContaining({ v: 1 }) as unknown,
        }),
      ]);
      expect(queueOnPhone()).toEqual([]);
      expect(screen.queryByText('等待提交')).toBeNull();
      const sent = server.inputsOf('sign-receipt').map((input) => JSON.stringify(input));
      expect(new Set(sent).size).toBe(1);
    },
  );

  test('only drawn: nothing was sent, and the page opens with it', async () => {
    const { kept, keep } = keepingSchool();
    const server = serverOfTwins().on('sign-receipt', keep);
    await startApp(server)('sign', TO_SIGN);
    signByHand();
    cleanup();
    expect([queueOnPhone(), kept]).toEqual([[], []]);
    await startApp(server)('sign', TO_SIGN);
    expect(screen.queryByText('请在此处手写签名')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^提交/ }));
    await settle();
    expect(kept).toHaveLength(1);
  });
});
