import { ActionError } from '../../../src/client/lib/action-error';
import { answerShelf } from '../../../src/client/lib/answer-shelf';
import { StorageFullError, writeStored } from '../../../src/client/lib/storage';
import { phone } from '../stand-ins/taro';
import { answerTo, DONE, INPUT, setUpQueue } from './queue-in-a-test';

beforeEach(() => phone.reset());

describe('an answer on its way', () => {
  test('is on disk before it is sent', async () => {
    const { queue, server } = setUpQueue();
    let storedWhenSent = 0;
    server.answer = async () => {
      storedWhenSent = answerShelf.all().length;
      return DONE;
    };
    await queue.submit(answerTo('s1'));
    expect(storedWhenSent).toBe(1);
  });

  test('leaves the phone once the server has taken it, and brings the reply', async () => {
    const { queue } = setUpQueue();
    await expect(queue.submit(answerTo('s1'))).resolves.toEqual({ state: 'sent', data: DONE });
    expect(queue.answers.get()).toEqual([]);
    expect(phone.storage.size).toBe(0);
  });

  test('waits without a network and outlives a closed app', async () => {
    const { queue, open, refuse, accept, sent } = setUpQueue();
    refuse('OFFLINE');
    await expect(queue.submit(answerTo('s1'))).resolves.toEqual({ state: 'waiting' });

    const reopened = open();
    expect(reopened.answers.get()).toMatchObject([{ id: 'n1:1:s1', label: '王小明', refusal: null }]);
    accept();
    await reopened.flush();
    expect(reopened.answers.get()).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  test('is told as left over only when it did not go straight through', async () => {
    const { queue, open, refuse } = setUpQueue();
    const told: number[] = [];
    queue.leftOver.subscribe(() => told.push(queue.leftOver.get().length));
    await queue.submit(answerTo('s1'));
    expect(told).toEqual([]);
    refuse('OFFLINE');
    await queue.submit(answerTo('s2'));
    expect(queue.leftOver.get()).toMatchObject([{ id: 'n1:1:s2' }]);
    expect(open().leftOver.get()).toMatchObject([{ id: 'n1:1:s2' }]);
  });

  test('is repeated with the very same input, so that the server can count it once', async () => {
    const { queue, refuse, accept, sent } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    await queue.flush();
    accept();
    await queue.flush();
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((call) => JSON.stringify(call))).size).toBe(1);
  });

  describe('on a full phone', () => {
    test('is sent at once, unsaved', async () => {
      const { queue, sent } = setUpQueue();
      phone.storageChars = 50;
      await expect(queue.submit(answerTo('s1'))).resolves.toEqual({ state: 'sent', data: DONE });
      expect(sent).toHaveLength(1);
      expect(queue.answers.get()).toEqual([]);
    });

    test.each(['OFFLINE', 'INTERNAL'] as const)('is never claimed saved when %s stops it', async (code) => {
      const { queue, refuse } = setUpQueue();
      phone.storageChars = 50;
      refuse(code);
      await expect(queue.submit(answerTo('s1'))).rejects.toThrow(StorageFullError);
      expect(queue.answers.get()).toEqual([]);
    });

    test('is told why it was refused', async () => {
      const { queue, refuse } = setUpQueue();
      phone.storageChars = 50;
      refuse('NOTICE_CHANGED');
      const delivery = await queue.submit(answerTo('s1'));
      expect(delivery).toMatchObject({ state: 'refused', error: { code: 'NOTICE_CHANGED' } });
    });

    test('takes the place of an older one to the same thing that waits', async () => {
      const { queue, refuse, accept, sent } = setUpQueue();
      refuse('OFFLINE');
      await queue.submit(answerTo('s1'));
      phone.storageChars = 50;
      accept();
      sent.length = 0;
      await queue.submit({ ...answerTo('s1'), input: { ...INPUT, signerName: '李芳' } });
      await queue.flush();
      expect(sent.map((call) => (call.input as typeof INPUT).signerName)).toEqual(['李芳']);
      expect(answerShelf.all()).toEqual([]);
    });
  });

  test('takes the room of what is only cached', async () => {
    const { queue, refuse } = setUpQueue();
    writeStored('cache', 'list', 'x'.repeat(900));
    phone.storageChars = 1000;
    refuse('OFFLINE');
    await expect(queue.submit(answerTo('s1'))).resolves.toEqual({ state: 'waiting' });
    expect(answerShelf.all()).toHaveLength(1);
  });

  test('replaces an unsent answer to the same thing', async () => {
    const { queue, refuse, accept, sent } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    await queue.submit({ ...answerTo('s1'), input: { ...INPUT, signerName: '李芳' } });
    expect(queue.answers.get()).toHaveLength(1);
    accept();
    sent.length = 0;
    await queue.flush();
    expect(sent.map((call) => (call.input as typeof INPUT).signerName)).toEqual(['李芳']);
  });

  test('is not lost when a newer one is given while it is under way', async () => {
    const { queue, server } = setUpQueue();
    const releases: (() => void)[] = [];
    server.answer = () => new Promise((resolve) => releases.push(() => resolve(DONE)));
    const first = queue.submit(answerTo('s1'));
    await Promise.resolve();
    const second = queue.submit({ ...answerTo('s1'), input: { ...INPUT, signerName: '李芳' } });
    while (releases.length === 0) await Promise.resolve();
    releases[0]?.();
    await first;
    expect(answerShelf.find('n1:1:s1')?.input).toMatchObject({ signerName: '李芳' });
    while (releases.length === 1) await Promise.resolve();
    releases[1]?.();
    await expect(second).resolves.toMatchObject({ state: 'sent' });
    expect(answerShelf.all()).toEqual([]);
  });
});

describe('a refusal for good', () => {
  test.each(['CONFLICT', 'EXPIRED', 'INVALID_INPUT', 'NOTICE_CHANGED', 'FORBIDDEN'] as const)(
    'by %s stays visible with its reason until the person puts it away',
    async (code) => {
      const { queue, open, refuse, sent } = setUpQueue();
      refuse(code);
      const delivery = await queue.submit(answerTo('s1'));
      expect(delivery).toMatchObject({ state: 'refused', error: { code } });

      const reopened = open();
      await reopened.flush();
      expect(sent).toHaveLength(1);
      expect(reopened.answers.get()).toMatchObject([{ id: 'n1:1:s1', refusal: { code, requestId: 'r1' } }]);

      reopened.dismiss('n1:1:s1');
      expect(open().answers.get()).toEqual([]);
    },
  );

  test('does not hold up the answers behind it', async () => {
    const { queue, server, refuse, sent } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    await queue.submit(answerTo('s2'));
    sent.length = 0;
    server.answer = async (input) => {
      if ((input as typeof INPUT).studentId === 's1') throw new ActionError('NOTICE_CLOSED', 'r1');
      return DONE;
    };
    await queue.flush();
    expect(sent).toHaveLength(2);
    expect(queue.answers.get().map((answer) => answer.id)).toEqual(['n1:1:s1']);
  });
});

describe('trying again', () => {
  test('stops at a missing network instead of asking for each answer', async () => {
    const { queue, refuse, sent } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    await queue.submit(answerTo('s2'));
    sent.length = 0;
    await queue.flush();
    expect(sent).toHaveLength(1);
  });

  test('sends the next one even though the server failed at the first', async () => {
    const { queue, server, refuse } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    await queue.submit(answerTo('s2'));
    server.answer = async (input) => {
      if ((input as typeof INPUT).studentId === 's1') throw new ActionError('INTERNAL', 'r1');
      return DONE;
    };
    await queue.flush();
    expect(queue.answers.get()).toMatchObject([{ id: 'n1:1:s1', refusal: null }]);
  });

  test('waits longer each time, never longer than five minutes, and one pause at a time', async () => {
    const { queue, refuse, pauses } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    await queue.flush();
    expect(pauses.map((pause) => pause.pauseMs)).toEqual([5_000]);
    for (let i = 0; i < 9; i += 1) {
      pauses[pauses.length - 1]?.callback();
      await queue.flush();
    }
    const lengths = pauses.map((pause) => pause.pauseMs);
    expect(lengths.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(Math.max(...lengths)).toBe(300_000);
  });

  test('sends by itself when the pause is over', async () => {
    const { queue, refuse, accept, pauses } = setUpQueue();
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    accept();
    pauses[0]?.callback();
    await queue.flush();
    expect(queue.answers.get()).toEqual([]);
  });

  test('tells a page that watches at every change', async () => {
    const { queue, refuse, accept } = setUpQueue();
    const seen: number[] = [];
    queue.answers.subscribe(() => seen.push(queue.answers.get().length));
    refuse('OFFLINE');
    await queue.submit(answerTo('s1'));
    accept();
    await queue.flush();
    expect(seen[0]).toBe(1);
    expect(seen[seen.length - 1]).toBe(0);
  });
});
