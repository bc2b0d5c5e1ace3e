import Taro from '@tarojs/taro';
import type { InkContext } from './draw-ink';

/** A canvas that is laid out and can be drawn on. */
export interface FoundCanvas {
  context: InkContext;
  /** Size on the screen, CSS pixels. */
  width: number;
  height: number;
  pixelRatio: number;
  /** The browser's element; WeChat has none. */
  element: HTMLCanvasElement | null;
}

interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): InkContext | null;
}

const ATTEMPTS = 40;
const PAUSE_MS = 50;

/**
 * Finds the canvas and gives it as many pixels as the screen has. Neither platform says when a canvas has been
 * laid out, so it is asked again for two seconds; null when it never came (the page was left).
 */
export async function findCanvas(id: string, isWanted: () => boolean): Promise<FoundCanvas | null> {
  for (let attempt = 0; attempt < ATTEMPTS && isWanted(); attempt += 1) {
    const found = process.env.TARO_ENV === 'weapp' ? await findInWechat(id) : findInBrowser(id);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return null;
}

function findInBrowser(id: string): FoundCanvas | null {
  const host = document.getElementById(id);
  const element = host instanceof HTMLCanvasElement ? host : host?.querySelector('canvas');
  if (!element) return null;
  const { width, height } = element.getBoundingClientRect();
  const sized = sizeCanvas(element as CanvasNode, width, height, window.devicePixelRatio || 1);
  return sized && { ...sized, element };
}

function findInWechat(id: string): Promise<FoundCanvas | null> {
  return new Promise((resolve) => {
    const query = Taro.createSelectorQuery();
    query.select(`#${id}`).fields({ node: true, size: true });
    query.exec((results: ({ node?: CanvasNode; width?: number; height?: number } | null)[]) => {
      const { node, width = 0, height = 0 } = results[0] ?? {};
      const sized = node ? sizeCanvas(node, width, height, Taro.getWindowInfo().pixelRatio) : null;
      resolve(sized && { ...sized, element: null });
    });
  });
}

function sizeCanvas(
  node: CanvasNode,
  width: number,
  height: number,
  pixelRatio: number,
): Omit<FoundCanvas, 'element'> | null {
  if (width <= 0 || height <= 0) return null;
  const pixels = { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) };
  // A canvas that is given a size, if only its own, loses its ink.
  if (node.width !== pixels.width) node.width = pixels.width;
  if (node.height !== pixels.height) node.height = pixels.height;
  const context = node.getContext('2d');
  return context && { context, width, height, pixelRatio };
}
