import Taro, { useShareAppMessage } from '@tarojs/taro';
import { pageUrl } from './routes';
import { say } from './toast';

/** What goes into a chat. It never names a child: everybody in the class group sees it. */
export interface ShareCard {
  title: string;
  /** The page it opens, as `pageUrl` gives it. */
  path: string;
}

/** What the product is called where a page has nothing of its own to share. */
const PRODUCT: ShareCard = { title: '安心家校', path: pageUrl('todo') };

/**
 * Makes the page shareable, by WeChat's menu and by buttons with `openType="share"`. The page's config must say
 * `enableShareAppMessage`.
 */
export function useShareCard(card: ShareCard | null): void {
  useShareAppMessage(() => ({ ...(card ?? PRODUCT) }));
}

/** Where a button shares by itself (WeChat), and where its tap has to (a browser, which has no chats). */
export const SHARES_BY_ITSELF = process.env.TARO_ENV === 'weapp';

/** In a browser: the words of the card into the clipboard, to be pasted into the group. */
export async function copyCard({ title }: ShareCard): Promise<void> {
  try {
    await Taro.setClipboardData({ data: `${title}\n请在微信小程序「安心家校」里打开。` });
    say('已复制，可以粘贴到群里');
  } catch {
    say('没有复制成功，请长按文字复制');
  }
}
