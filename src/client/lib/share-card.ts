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

/** The card of a letter. It says no child: whose letter it is, is settled on the phone that opens it. */
export function letterCard({ noticeId, title }: { noticeId: string; title: string }): ShareCard {
  return { title: `请各位家长阅读：${title}`, path: pageUrl('notice', { noticeId }) };
}

/**
 * Makes the page shareable, by WeChat's menu and by a share button. The page's config must say
 * `enableShareAppMessage`.
 */
export function useShareCard(card: ShareCard | null): void {
  useShareAppMessage(() => ({ ...(card ?? PRODUCT) }));
}

/** In a browser: the words of the card into the clipboard, to be pasted into the group. */
export async function copyCard({ title }: ShareCard): Promise<void> {
  try {
    await Taro.setClipboardData({ data: `${title}\n请在微信小程序「安心家校」里打开。` });
    say('已复制，可以粘贴到群里');
  } catch {
    say('没有复制成功，请长按文字复制');
  }
}
