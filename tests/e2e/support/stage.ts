import fs from 'node:fs';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser';
import { Person, type Device } from './people';
import { startTrial, type TrialServer } from './server';

/** Git-ignored; empty until the journey has run. */
export const SCREENSHOTS = path.join(__dirname, '..', 'screenshots');

/** One server, one browser, and everybody who has appeared so far: a story goes on where it was left. */
export class Stage {
  private readonly people = new Map<string, Person>();
  private hasFailed = false;
  private parts: { server: TrialServer; browser: Browser } | null = null;

  async set(): Promise<void> {
    const server = await startTrial();
    try {
      this.parts = { server, browser: await launchBrowser() };
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  get server(): TrialServer {
    return this.running.server;
  }

  get browser(): Browser {
    return this.running.browser;
  }

  /** Somebody with a device; who has appeared before is found where they were. */
  async person(key: string, device: Device): Promise<Person> {
    const name = `${key} ${device}`;
    const known = this.people.get(name);
    if (known) return known;
    const person = await Person.open(this.browser, this.server, key, device);
    this.people.set(name, person);
    return person;
  }

  /** One step of the story. What comes after a failed one could only fail for its sake, so it fails at once. */
  step(guarantee: string, play: () => Promise<void>): void {
    it(guarantee, async () => {
      if (this.hasFailed) throw new Error('an earlier step of the story failed');
      this.hasFailed = true;
      try {
        await play();
        expect(this.takeTroubles()).toEqual([]);
        this.hasFailed = false;
      } finally {
        if (this.hasFailed) await this.photographEverybody();
      }
    });
  }

  private async photographEverybody(): Promise<void> {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    for (const [name, { page }] of this.people) {
      await page.screenshot({ path: path.join(SCREENSHOTS, `failed ${name}.png`) });
    }
  }

  /** What went wrong in anybody's page since this was asked last. */
  private takeTroubles(): string[] {
    return Array.from(this.people).flatMap(([name, { troubles }]) =>
      troubles.splice(0).map((trouble) => `${name}: ${trouble}`),
    );
  }

  async strike(): Promise<void> {
    await this.parts?.browser.close();
    await this.parts?.server.stop();
  }

  private get running(): { server: TrialServer; browser: Browser } {
    if (!this.parts) throw new Error('the stage is not set');
    return this.parts;
  }
}
