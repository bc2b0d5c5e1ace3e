import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMessageRecorder } from '../../../src/local/messages';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anxin-messages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = { at: 1_000 };
const now = (): number => clock.at;
const messageTo = (openid: string | undefined, title: string) => ({
  api: 'subscribeMessage.send',
  openid,
  data: { template_id: 'T', data: { thing1: { value: title } } },
});

describe('the message recorder', () => {
  it('gives a person only their own messages, oldest first, with the time', () => {
    const recorder = createMessageRecorder({ now });
    recorder.record(messageTo('a', '一'));
    clock.at = 2_000;
    recorder.record(messageTo('b', '二'));
    recorder.record(messageTo('a', '三'));
    recorder.record(messageTo(undefined, '无人'));
    expect(recorder.messagesFor('a')).toEqual([
      { ...messageTo('a', '一'), at: 1_000, errcode: 0 },
      { ...messageTo('a', '三'), at: 2_000, errcode: 0 },
    ]);
    expect(recorder.all()).toHaveLength(4);
  });

  it('keeps messages over a restart, and loses only a line that was cut off while it was written', () => {
    const file = join(folder, 'kept', 'messages.jsonl');
    createMessageRecorder({ now, file }).record(messageTo('a', '一'));
    appendFileSync(file, '{"api":"subscr');
    const second = createMessageRecorder({ now, file });
    expect(second.messagesFor('a')).toHaveLength(1);
    second.record(messageTo('a', '二'));
    const third = createMessageRecorder({ now, file }).messagesFor('a');
    expect(third.map((message) => message.data)).toEqual([
      messageTo('a', '一').data,
      messageTo('a', '二').data,
    ]);
  });

  it('answers with the errcode a test asks for, and records that it was refused', () => {
    const recorder = createMessageRecorder({ now });
    const refusal = { errcode: 43101, errmsg: 'user refuse to accept the msg' };
    recorder.answerWith((call) => (call.openid === 'a' ? refusal : undefined));
    expect(recorder.record(messageTo('a', '一'))).toEqual(refusal);
    expect(recorder.record(messageTo('b', '一')).errcode).toBe(0);
    expect(recorder.messagesFor('a')).toMatchObject([{ errcode: 43101 }]);
    recorder.answerWith(undefined);
    expect(recorder.record(messageTo('a', '二')).errcode).toBe(0);
  });

  it('lets a text check pass', () => {
    const recorder = createMessageRecorder({ now });
    const answer = recorder.record({ api: 'security.msgSecCheck', openid: 'a', data: {} });
    expect(answer).toMatchObject({ errcode: 0, result: { suggest: 'pass' } });
  });
});
