import fs from 'node:fs';
import path from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Device } from './people';
import { SCREENSHOTS } from './stage';

const SCHEMES = ['light', 'dark'] as const;
/** What keeps somebody from using the page. */
const GRAVE = ['serious', 'critical'];

/** Photographs of pages, each looked at by a checker of accessibility in light and in dark. */
export class Album {
  /** What the checker found, each with the page and the element. */
  readonly findings: string[] = [];

  constructor(private readonly device: Device) {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
  }

  async take(page: Page, name: string): Promise<void> {
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const file = `${name} ${this.device} ${colorScheme}.png`;
      await page.screenshot({ path: path.join(SCREENSHOTS, file), animations: 'disabled' });
      await this.check(page, `${name} ${this.device} ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  private async check(page: Page, title: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, impact, nodes } of violations) {
      if (!impact || !GRAVE.includes(impact)) continue;
      for (const node of nodes) {
        this.findings.push(`${title}: ${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
      }
    }
  }
}
