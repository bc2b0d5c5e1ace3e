import Taro from '@tarojs/taro';
import type { Voice } from './voice';

/** WeChat's own plugin 同声传译 takes no more at once. */
const MOST_BYTES = 1000;

interface SpeechPlugin {
  textToSpeech: (options: {
    lang: 'zh_CN';
    tts: true;
    content: string;
    success: (result: { filename: string }) => void;
    fail: (error: unknown) => void;
  }) => void;
}

declare function requirePlugin(name: 'WechatSI'): SpeechPlugin;

/** WeChat has no voice of its own: the plugin makes a sound file of a text, and the phone plays it. */
export function pluginVoice(): Voice {
  const plugin = requirePlugin('WechatSI');
  const player = Taro.createInnerAudioContext();
  // A phone set to silent would else read to nobody.
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false });
  let finish = (): void => undefined;
  let fail = (): void => undefined;
  let isHushed = false;
  player.onEnded(() => finish());
  player.onError(() => fail());
  const make = (content: string): Promise<string> =>
    new Promise((resolve, reject) => {
      plugin.textToSpeech({
        lang: 'zh_CN',
        tts: true,
        content,
        success: ({ filename }) => resolve(filename),
        fail: () => reject(new Error('the plugin made no sound of the text')),
      });
    });
  const play = (file: string): Promise<void> =>
    new Promise((resolve, reject) => {
      finish = resolve;
      fail = () => reject(new Error('the phone could not play the sound'));
      player.src = file;
      player.play();
    });
  return {
    mostBytes: MOST_BYTES,
    say: async (text) => {
      const file = await make(text);
      if (!isHushed) await play(file);
    },
    hush: () => {
      isHushed = true;
      finish();
      player.destroy();
    },
  };
}
