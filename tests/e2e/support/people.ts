import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';

import type { TrialServer } from './server';

/** What somebody holds: a phone to touch, or a window with a mouse. */
export type Device = 'phone' | 'window';

export const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  window: { viewport: { width: 1280, height: 800 } },
} as const;

/** Long enough for a busy machine and for a page that asks every few seconds. */
const WAIT_MS = 15_000;

/** What a browser says of its own when there is no network; the page's answer to that is what is tested. */
const NO_NETWORK = /net::ERR_INTERNET_DISCONNECTED/;

/** Somebody of the demo county with a browser of their own, straight at the app. */
export class Person {
  /** What went wrong in the page, in the browser's words. */
  readonly troubles: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly device: Device,
    readonly origin: string,
  ) {
    page.setDefaultTimeout(WAIT_MS);
    page.on('pageerror', (error) => this.troubles.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !NO_NETWORK.test(message.text())) this.troubles.push(message.text());
    });
  }

  static async open(browser: Browser, server: TrialServer, key: string, device: Device): Promise<Person> {
    const context = await browser.newContext({
      ...SCREENS[device],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    await context.request.get(`${server.address}&as=${key}`, { maxRedirects: 0 });
    const person = new Person(context, await context.newPage(), device, server.origin);
    await person.visit('/pages/todo/index');
    return person;
  }

  /** Opens a page of the mini-program by its address, as a shared card does. */
  async visit(address: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.origin}/app/#${address}`);
  }

  /** The page on the screen; those below it stay in the document, hidden. */
  get screen(): Locator {
    return this.page.locator('.taro_page:visible');
  }

  /** Waits until the text is on the screen. A text that is a part of several elements is there once. */
  async sees(text: string | RegExp): Promise<void> {
    await this.screen.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async seesNoMore(text: string | RegExp): Promise<void> {
    await this.screen.getByText(text).filter({ visible: true }).first().waitFor({ state: 'detached' });
  }

  button(name: string | RegExp): Locator {
    return this.screen.getByRole('button', { name });
  }

  /** A finger on a phone, a mouse at a window. */
  async press(target: Locator | string | RegExp): Promise<void> {
    const locator = typeof target === 'string' || target instanceof RegExp ? this.button(target) : target;
    if (this.device === 'phone') await locator.tap();
    else await locator.click();
  }

  async write(label: string, text: string): Promise<void> {
    await this.screen.getByLabel(label, { exact: true }).locator('visible=true').fill(text);
  }

  /** All that the page says. */
  words(): Promise<string> {
    return this.screen.innerText();
  }

  devTools(): Promise<CDPSession> {
    return this.context.newCDPSession(this.page);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
