const { configs } = window.packedApp;
const appConfig = configs.app ?? {};

/** A screen with a title bar, and the room for the page below it. */
export function screenFor(
  path: string,
  canGoBack: boolean,
  onBack: () => void,
): { screen: HTMLElement; body: HTMLElement } {
  const screen = add(document.body, 'div', 'phone-screen');
  const bar = add(screen, 'div', 'phone-bar');
  if (canGoBack) {
    const back = add(bar, 'button', 'phone-back');
    back.textContent = '‹';
    back.setAttribute('aria-label', '返回');
    back.addEventListener('click', onBack);
  }
  add(bar, 'span', 'phone-title');
  setTitle(screen, configs[path]?.navigationBarTitleText ?? appConfig.window?.navigationBarTitleText ?? '');
  return { screen, body: add(screen, 'div', 'phone-page') };
}

function add(parent: HTMLElement, tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  parent.append(element);
  return element;
}

export function setTitle(screen: HTMLElement, title: string): void {
  const place = screen.querySelector('.phone-title');
  if (place) place.textContent = title;
}
