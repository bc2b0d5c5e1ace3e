import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

/** Answers `wx.cloud.callFunction` for whoever holds the phone. */
export type RenderedCloud = (functionName: string, data: unknown) => Promise<unknown>;

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const SCREEN = { width: 375, height: 720 };

/** A phone in the browser: the WeChat build, drawn and touched, with a cloud of the test's. */
export class RenderedPhone {
  /** What the mini-program failed with, and what it complained of on the console. */
  readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly server: http.Server,
  ) {
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  /** `folder` holds what `packApp` wrote. */
  static async open(
    browser: Browser,
    folder: string,
    cloud: RenderedCloud,
    url = '',
  ): Promise<RenderedPhone> {
    const server = http.createServer((request, response) => {
      answer(folder, cloud, request).then(
        ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const context = await browser.newContext({
      viewport: SCREEN,
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
    });
    context.setDefaultTimeout(8000);
    const phone = new RenderedPhone(await context.newPage(), server);
    await phone.page.goto(`http://127.0.0.1:${port}/index.html#${url}`);
    return phone;
  }

  /** What is on the visible page. */
  get screen(): Locator {
    return this.page.locator('.phone-screen:visible');
  }

  async sees(text: string): Promise<void> {
    await this.screen.getByText(text).first().waitFor();
  }

  async taps(text: string): Promise<void> {
    await this.screen.getByText(text).last().tap();
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function answer(
  folder: string,
  cloud: RenderedCloud,
  request: http.IncomingMessage,
): Promise<{ type: string; body: string | Buffer }> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST') {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const result = await cloud(path.basename(pathname), JSON.parse(String(Buffer.concat(chunks))));
    return { type: 'application/json', body: JSON.stringify(result) };
  }
  const file = path.basename(pathname);
  if (file === 'favicon.ico') return { type: 'image/x-icon', body: '' };
  return { type: TYPES[path.extname(file)] ?? 'text/plain', body: fs.readFileSync(path.join(folder, file)) };
}
