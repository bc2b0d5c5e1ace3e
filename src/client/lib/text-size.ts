import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';
import { readStored, StorageFullError, writeStored } from './storage';

export const TEXT_SIZES = [
  { value: 'standard', label: '标准', scale: 1 },
  { value: 'large', label: '大', scale: 1.2 },
  { value: 'largest', label: '特大', scale: 1.6 },
] as const;
export type TextSize = (typeof TEXT_SIZES)[number]['value'];

/** Beyond twice the ordinary size a line holds too few characters to be read. */
const MOST = 2;
const NAME = 'text-size';

function storedSize(): TextSize {
  const stored = readStored('setting', NAME);
  return TEXT_SIZES.find((size) => size.value === stored)?.value ?? 'standard';
}

const chosen = createStore<TextSize | null>(null);

/** WeChat's own font setting; a browser scales by itself. */
function systemScale(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1;
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return fontSizeScaleFactor && fontSizeScaleFactor > 0 ? fontSizeScaleFactor : 1;
}

/** The text size against the ordinary one: what the reader chose here, on top of WeChat's setting. */
export function scaleOf(size: TextSize, system: number): number {
  const own = TEXT_SIZES.find((candidate) => candidate.value === size)?.scale ?? 1;
  return Math.min(MOST, Math.round(own * system * 100) / 100);
}

export function chooseTextSize(size: TextSize): void {
  chosen.set(size);
  try {
    writeStored('setting', NAME, size);
  } catch (error) {
    // It still holds until the app is closed.
    if (!(error instanceof StorageFullError)) throw error;
  }
}

/** The reader's text size; renders again when it is chosen anew, on whatever page. */
export function useTextSize(): { size: TextSize; scale: number } {
  const size = useStore(chosen) ?? storedSize();
  return { size, scale: scaleOf(size, systemScale()) };
}
