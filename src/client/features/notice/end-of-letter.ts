import Taro from '@tarojs/taro';

/** What the button at the foot covers, CSS pixels: an end behind it has not been read. Below every page's own padding. */
const COVERED = 100;
/** A screenful less what one wants to see again. */
const SCREENFUL = 0.75;
/** Beyond what covers it, so that the end is seen to be one. */
const ROOM = 24;

/**
 * Calls back once the element has come above the foot of the screen; at once if it is there already, or if nothing
 * can tell: nobody may be kept from signing by an old phone. Returns how to stop.
 */
export function watchEnd(id: string, onReached: () => void): () => void {
  return process.env.TARO_ENV === 'weapp' ? watchInWechat(id, onReached) : watchInBrowser(id, onReached);
}

function watchInWechat(id: string, onReached: () => void): () => void {
  const { page } = Taro.getCurrentInstance();
  if (!page) {
    onReached();
    return () => undefined;
  }
  const observer = Taro.createIntersectionObserver(page);
  // WeChat looks for the element once, so it has to be on the screen by then.
  Taro.nextTick(() => {
    observer.relativeToViewport({ bottom: -COVERED }).observe(`#${id}`, ({ intersectionRatio = 0 }) => {
      if (intersectionRatio > 0) onReached();
    });
  });
  return () => observer.disconnect();
}

function watchInBrowser(id: string, onReached: () => void): () => void {
  const end = document.getElementById(id);
  if (!end || !('IntersectionObserver' in window)) {
    onReached();
    return () => undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onReached();
    },
    { rootMargin: `0px 0px -${COVERED}px 0px` },
  );
  observer.observe(end);
  return () => observer.disconnect();
}

/**
 * Scrolls on by a screenful, at most to the end. Where the end is on the screen already, or cannot be found, it calls
 * back instead.
 */
export function scrollOn(id: string, onReached: () => void): void {
  if (process.env.TARO_ENV === 'weapp') scrollOnInWechat(id, onReached);
  else scrollOnInBrowser(id, onReached);
}

/** How far to scroll, CSS pixels; 0 when the end is in sight. `bottom`: the end's, from the top of the screen. */
function stepTo(bottom: number, screenHeight: number): number {
  return bottom <= screenHeight - COVERED
    ? 0
    : Math.min(screenHeight * SCREENFUL, bottom - screenHeight + COVERED + ROOM);
}

function scrollOnInWechat(id: string, onReached: () => void): void {
  const query = Taro.createSelectorQuery();
  query.select(`#${id}`).boundingClientRect();
  query.selectViewport().scrollOffset();
  query.exec(([end, page]: [{ bottom: number } | null, { scrollTop: number } | null]) => {
    const step = end && page ? stepTo(end.bottom, Taro.getWindowInfo().windowHeight) : 0;
    if (step === 0 || !page) onReached();
    else void Taro.pageScrollTo({ scrollTop: page.scrollTop + step, duration: 300 });
  });
}

function scrollOnInBrowser(id: string, onReached: () => void): void {
  const end = document.getElementById(id);
  const step = end ? stepTo(end.getBoundingClientRect().bottom, window.innerHeight) : 0;
  if (step === 0) onReached();
  else scrollerOf(end).scrollBy({ top: step, behavior: 'smooth' });
}

/** Taro's pages scroll by themselves or let the window scroll. */
function scrollerOf(element: HTMLElement | null): Element {
  for (let at = element?.parentElement; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
