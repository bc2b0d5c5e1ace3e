import { browserVoice, hasBrowserVoice, onBrowserVoices } from './browser-voice';
import { pluginVoice } from './plugin-voice';
import { speechChunks } from './speech-chunks';

/** What becomes of a reading. */
export interface ReadingEvents {
  /** A piece begins. */
  onPiece: (index: number) => void;
  /** The last piece was spoken to its end. */
  onEnd: () => void;
  /** The voice failed; what was not spoken is not counted as heard. */
  onFail: () => void;
}

/** In WeChat the plugin, if the build was given its version; then the builds leave out what they cannot use. */
const openVoice = process.env.TARO_ENV === 'weapp' ? (SPEECH_PLUGIN ? pluginVoice : null) : browserVoice;

/**
 * Whether what is read aloud stays on this device. WeChat's plugin sends the text to WeChat, so no child's name may
 * be in it (个人信息保护法 6: no more than the purpose needs).
 */
export const speaksOnDevice = process.env.TARO_ENV !== 'weapp';

/** Whether anything here can speak Chinese. */
export function canReadAloud(): boolean {
  return process.env.TARO_ENV === 'weapp' ? openVoice !== null : hasBrowserVoice();
}

/** Calls back when that may have changed. Returns how to stop. */
export function onVoices(onChange: () => void): () => void {
  return process.env.TARO_ENV === 'weapp' ? () => undefined : onBrowserVoices(onChange);
}

/** Reads pieces of text aloud, from one of them to the end. Returns how to stop, after which no event comes. */
export function startReading(pieces: readonly string[], from: number, events: ReadingEvents): () => void {
  if (!openVoice) return () => undefined;
  const voice = openVoice();
  let isStopped = false;
  const read = async (): Promise<void> => {
    for (let index = from; index < pieces.length; index += 1) {
      events.onPiece(index);
      for (const chunk of speechChunks(pieces[index] ?? '', voice.mostBytes)) {
        await voice.say(chunk);
        if (isStopped) return;
      }
    }
    voice.hush();
    events.onEnd();
  };
  void read().catch(() => {
    if (!isStopped) events.onFail();
  });
  return () => {
    isStopped = true;
    voice.hush();
  };
}
