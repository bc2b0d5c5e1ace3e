import Taro, { useRouter } from '@tarojs/taro';

/** Every page by its name in the code. */
export const PAGES = {
  todo: '/pages/todo/index',
  notice: '/pages/notice/index',
  sign: '/pages/sign/index',
  receipts: '/pages/receipts/index',
  me: '/pages/me/index',
  class: '/packages/teacher/pages/class/index',
  tally: '/packages/teacher/pages/tally/index',
  guardians: '/packages/teacher/pages/guardians/index',
  trial: '/packages/teacher/pages/trial/index',
  school: '/packages/school/pages/home/index',
  publish: '/packages/school/pages/publish/index',
  correct: '/packages/school/pages/correct/index',
  import: '/packages/school/pages/import/index',
  classes: '/packages/school/pages/classes/index',
  firstDay: '/packages/school/pages/first-day/index',
  bureau: '/packages/bureau/pages/home/index',
  orgNotice: '/packages/bureau/pages/notice/index',
  orgPublish: '/packages/bureau/pages/publish/index',
} as const;
export type PageName = keyof typeof PAGES;
export type PageParams = Record<string, string | number>;

/** The address of a page, also for cards that are shared. */
export function pageUrl(page: PageName, params: PageParams = {}): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return query.length > 0 ? `${PAGES[page]}?${query.join('&')}` : PAGES[page];
}

/** Opens a page on top of this one. */
export function openPage(page: PageName, params?: PageParams): void {
  void Taro.navigateTo({ url: pageUrl(page, params) });
}

/** Opens a page in place of this one: after something is done and going back to it would be wrong. */
export function replacePage(page: PageName, params?: PageParams): void {
  void Taro.redirectTo({ url: pageUrl(page, params) });
}

/** Opens a page as the only one: another role's home. */
export function restartAt(page: PageName, params?: PageParams): void {
  void Taro.reLaunch({ url: pageUrl(page, params) });
}

export function goBack(): void {
  if (canGoBack()) void Taro.navigateBack();
  else restartAt('todo');
}

/** Whether there is a page below this one; not so when it was opened from a shared card. */
export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1;
}

/** A parameter of this page's address, empty when it is missing. */
export function usePageParam(name: string): string {
  const { params } = useRouter();
  const value = params[name];
  return typeof value === 'string' ? safeDecode(value) : '';
}

/** WeChat hands parameters over encoded, the browser build decoded. */
function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
