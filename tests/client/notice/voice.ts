import { act } from '@testing-library/react';

interface Utterance {
  text: string;
  onend?: () => void;
  onerror?: () => void;
}

/** A browser that can speak Chinese, and says what it was told to say. For `beforeEach`. */
export class StandInVoice {
  readonly said: string[] = [];
  private speaking: Utterance | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private voices: { lang: string; localService: boolean }[]) {
    Object.assign(window, {
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
      speechSynthesis: {
        getVoices: () => this.voices,
        speak: (utterance: Utterance) => {
          this.said.push(utterance.text);
          this.speaking = utterance;
        },
        cancel: () => {
          const cut = this.speaking;
          this.speaking = null;
          cut?.onerror?.();
        },
        addEventListener: (_name: string, listener: () => void) => this.listeners.add(listener),
        removeEventListener: (_name: string, listener: () => void) => this.listeners.delete(listener),
      },
    });
  }

  static remove(): void {
    Reflect.deleteProperty(window, 'speechSynthesis');
  }

  get isSpeaking(): boolean {
    return this.speaking !== null;
  }

  /** The browser has loaded its voices. */
  async load(voices: { lang: string; localService: boolean }[]): Promise<void> {
    this.voices = voices;
    await act(async () => this.listeners.forEach((listener) => listener()));
  }

  /** What is being said comes to its end. */
  async finish(): Promise<void> {
    const ended = this.speaking;
    this.speaking = null;
    await act(async () => ended?.onend?.());
  }

  async finishAll(): Promise<void> {
    for (let turn = 0; turn < 100 && this.isSpeaking; turn += 1) await this.finish();
  }

  async fail(): Promise<void> {
    const failed = this.speaking;
    this.speaking = null;
    await act(async () => failed?.onerror?.());
  }
}
