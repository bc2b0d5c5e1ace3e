import fs from 'node:fs';
import path from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Device } from './people';
import { SCREENSHOTS } from './stage';

const SCHEMES = ['light', 'dark'] as const;
type ColorScheme = (typeof SCHEMES)[number];
/** What keeps somebody from using the page. */
const GRAVE = ['serious', 'critical'];

/** Photographs of pages, each looked at by a checker of accessibility in light and in dark. */
export class Album {
  /** What the checker found, each with the page and the element. */
  readonly findings: string[] = [];

  async take({ page, device }: { page: Page; device: Device }, name: string): Promise<void> {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    await hasArrived(page);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const title = `${name} ${device} ${colorScheme}`;
      await page.screenshot({ path: path.join(SCREENSHOTS, `${title}.png`), animations: 'disabled' });
      await this.check(page, title, colorScheme);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  /** In the dark only the colours differ. */
  private async check(page: Page, title: string, colorScheme: ColorScheme): Promise<void> {
    const checker = new AxeBuilder({ page }).setLegacyMode(true);
    if (colorScheme === 'dark') checker.withRules('color-contrast');
    const { violations } = await checker.analyze();
    for (const { id, impact, nodes } of violations) {
      if (!impact || !GRAVE.includes(impact)) continue;
      for (const node of nodes) {
        this.findings.push(`${title}: ${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
      }
    }
  }
}

/** Waits until a page that slides in has come to rest. */
async function hasArrived(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = Array.from(document.querySelectorAll('.taro_page')).filter((one) => one.clientHeight > 0);
    return shown.every((one) => one.getBoundingClientRect().left === 0);
  });
}
