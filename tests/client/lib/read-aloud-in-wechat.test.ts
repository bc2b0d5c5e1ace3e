import { act } from '@testing-library/react';

type ReadAloud = typeof import('../../../src/client/lib/read-aloud');

/** WeChat with its plugin 同声传译: sound files that are made, and a player that plays one at a time. */
class WechatVoice {
  readonly made: string[] = [];
  readonly played: string[] = [];
  isDestroyed = false;
  canMake = true;
  private ended = (): void => undefined;
  private failed = (): void => undefined;

  readonly player = {
    src: '',
    play: () => void this.played.push(this.player.src),
    onEnded: (listener: () => void) => (this.ended = listener),
    onError: (listener: () => void) => (this.failed = listener),
    destroy: () => (this.isDestroyed = true),
  };

  readonly plugin = {
    textToSpeech: (options: {
      content: string;
      success: (result: { filename: string }) => void;
      fail: (error: unknown) => void;
    }) => {
      if (!this.canMake) return options.fail({ retcode: -20003 });
      this.made.push(options.content);
      options.success({ filename: `sound-${this.made.length}` });
    },
  };

  finish = (): Promise<void> => act(async () => this.ended());
  break = (): Promise<void> => act(async () => this.failed());
}

let voice: WechatVoice;

/** The module as a build for WeChat has it; `version` is the plugin's, empty without. */
async function load(version: string): Promise<ReadAloud> {
  jest.resetModules();
  process.env.TARO_ENV = 'weapp';
  Object.assign(globalThis, { SPEECH_PLUGIN: version, requirePlugin: () => voice.plugin });
  jest.doMock('@tarojs/taro', () => ({
    __esModule: true,
    default: { createInnerAudioContext: () => voice.player, setInnerAudioOption: () => undefined },
  }));
  return import('../../../src/client/lib/read-aloud');
}

function events() {
  return { onPiece: jest.fn(), onEnd: jest.fn(), onFail: jest.fn() };
}

beforeEach(() => (voice = new WechatVoice()));
afterEach(() => {
  delete process.env.TARO_ENV;
  Reflect.deleteProperty(globalThis, 'SPEECH_PLUGIN');
  Reflect.deleteProperty(globalThis, 'requirePlugin');
});

describe('reading aloud in WeChat', () => {
  test('is not there unless the build was given the plugin’s version', async () => {
    expect((await load('')).canReadAloud()).toBe(false);
    expect((await load('0.3.5')).canReadAloud()).toBe(true);
  });

  test('lets no text leave the phone that names a child', async () => {
    expect((await load('0.3.5')).speaksOnDevice).toBe(false);
  });

  test('plays piece after piece, each when the one before has ended, and then tells of the end', async () => {
    const { startReading } = await load('0.3.5');
    const heard = events();
    await act(async () => void startReading(['各位家长：', '天冷了。'], 0, heard));
    expect(voice.made).toEqual(['各位家长：']);
    await voice.finish();
    expect(voice.played).toEqual(['sound-1', 'sound-2']);
    expect(heard.onEnd).not.toHaveBeenCalled();
    await voice.finish();
    expect(heard.onPiece.mock.calls).toEqual([[0], [1]]);
    expect(heard.onEnd).toHaveBeenCalledTimes(1);
    expect(voice.isDestroyed).toBe(true);
  });

  test('asks the plugin for no more than its thousand bytes at once', async () => {
    const { startReading } = await load('0.3.5');
    await act(async () => void startReading(['不私自下水游泳。'.repeat(60)], 0, events()));
    for (let turn = 0; turn < 5; turn += 1) await voice.finish();
    expect(voice.made.join('')).toBe('不私自下水游泳。'.repeat(60));
    for (const text of voice.made) expect(Buffer.byteLength(text, 'utf8')).toBeLessThanOrEqual(1000);
  });

  test('falls silent when it is stopped, and tells of nothing after', async () => {
    const { startReading } = await load('0.3.5');
    const heard = events();
    let stop = (): void => undefined;
    await act(async () => {
      stop = startReading(['一。', '二。'], 0, heard);
    });
    await act(async () => stop());
    await voice.finish();
    expect(voice.isDestroyed).toBe(true);
    expect(voice.played).toEqual(['sound-1']);
    expect(heard.onEnd).not.toHaveBeenCalled();
    expect(heard.onFail).not.toHaveBeenCalled();
  });

  test.each([
    ['the plugin makes no sound', () => (voice.canMake = false)],
    ['the phone cannot play it', () => undefined],
  ])('is not taken for heard when %s', async (_what, prepare) => {
    prepare();
    const { startReading } = await load('0.3.5');
    const heard = events();
    await act(async () => void startReading(['一。'], 0, heard));
    await voice.break();
    expect(heard.onFail).toHaveBeenCalledTimes(1);
    expect(heard.onEnd).not.toHaveBeenCalled();
  });
});
