import type { Voice } from './voice';

/** Some voices stop in the middle of what is longer; a sentence or two is not. */
const MOST_BYTES = 300;

/** The browser's Chinese voice, one that needs no network if there is any; null when there is none (yet). */
function chineseVoice(): SpeechSynthesisVoice | null {
  const voices = window.speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)\b/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
}

export function hasBrowserVoice(): boolean {
  return 'speechSynthesis' in window && chineseVoice() !== null;
}

/** Calls back when the browser has loaded its voices, which it does after the page. Returns how to stop. */
export function onBrowserVoices(onChange: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  const { speechSynthesis } = window;
  speechSynthesis.addEventListener('voiceschanged', onChange);
  return () => speechSynthesis.removeEventListener('voiceschanged', onChange);
}

export function browserVoice(): Voice {
  const { speechSynthesis } = window;
  let finish = (): void => undefined;
  return {
    mostBytes: MOST_BYTES,
    say: (text) =>
      new Promise((resolve, reject) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = chineseVoice();
        utterance.lang = 'zh-CN';
        finish = resolve;
        utterance.onend = () => resolve();
        utterance.onerror = () => reject(new Error('the browser could not speak'));
        speechSynthesis.speak(utterance);
      }),
    hush: () => {
      finish();
      speechSynthesis.cancel();
    },
  };
}
