import fs from 'node:fs';
import path from 'node:path';

import readXlsxFile from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import { Album } from './support/album';
import { SEASON_LETTER } from './support/letter';
import { pagesOf } from './support/pdf';
import type { Device, Person } from './support/people';
import { SCREENSHOTS, Stage } from './support/stage';
import { openTally } from './support/tallies';

const START_MS = 150_000;
const STEP_MS = 60_000;
const DEVICES: readonly Device[] = ['phone', 'window'];
const CLASS_SIZE = 45;

const stage = new Stage();
const album = new Album();

beforeAll(() => stage.set(), START_MS);
afterAll(() => stage.strike());
jest.setTimeout(STEP_MS);

const papers = (person: Person) => person.screen.getByRole('dialog', { name: '打印与汇报' });

/** Taps a line of the papers; gives the tab that opens with the sheet. */
async function openSheet(person: Person, line: RegExp): Promise<Page> {
  const opened = person.context.waitForEvent('page');
  await person.press(papers(person).getByRole('button', { name: line }));
  const tab = await opened;
  await tab.waitForLoadState();
  return tab;
}

/** The sheet as it comes out of the printer, also kept to be looked at. */
async function onPaper(tab: Page, name: string): Promise<Buffer> {
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
  await tab.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
  return tab.pdf({ preferCSSPageSize: true, tagged: false });
}

/** Opens the papers of the season's letter at the school. */
async function openSchoolPapers(admin: Person): Promise<void> {
  await admin.visit('/packages/school/pages/home/index?schoolId=hewan-primary');
  await admin.sees(SEASON_LETTER.title);
  await admin.press(admin.button('打印与汇报').first());
  await papers(admin).getByText('【汇报】').waitFor();
}

describe('what a class teacher prints', () => {
  stage.step('opens in a tab of its own, ready to print, with nothing running in it', async () => {
    const teacher = await stage.person('chen-jing', 'window');
    await openTally(teacher, SEASON_LETTER.title);
    await teacher.press('打印与汇报');
    const tab = await openSheet(teacher, /^原信，下面带回执/);
    expect(tab.url()).toMatch(/\/api\/files\//);
    await tab.getByText('沿虚线剪下').waitFor();
    expect(await tab.getByText('按 Ctrl+P 打印').isVisible()).toBe(true);
    const answer = await tab.reload();
    expect(answer?.headers()['content-security-policy']).toContain('sandbox allow-modals');
    expect(pagesOf(await onPaper(tab, 'sheet letter'))).toHaveLength(1);
    await tab.close();
  });

  stage.step('is a slip for each child still to reach, and for nobody else', async () => {
    const teacher = await stage.person('chen-jing', 'window');
    const line = papers(teacher).getByRole('button', { name: /^未答复的回执条/ });
    const count = Number(/(\d+) 张/.exec((await line.getAttribute('aria-label')) ?? '')?.[1]);
    const tab = await openSheet(teacher, /^未答复的回执条/);
    await expect(tab.locator('.slip').count()).resolves.toBe(count);
    expect(count).toBeLessThan(CLASS_SIZE);
    expect(pagesOf(await onPaper(tab, 'sheet slips'))).toHaveLength(Math.ceil(count / 8));
    await tab.close();
  });

  stage.step('is the list to file: every child once, drawn signatures, a column to sign', async () => {
    const teacher = await stage.person('chen-jing', 'window');
    const tab = await openSheet(teacher, /^名单，可以归档/);
    await expect(tab.locator('.list tbody tr').count()).resolves.toBe(CLASS_SIZE);
    expect(await tab.locator('.list svg path').count()).toBeGreaterThan(5);
    await tab.getByText('补签').first().waitFor();
    expect(pagesOf(await onPaper(tab, 'sheet list'))).toHaveLength(2);
    await tab.close();
  });
});

describe('what a school hands in', () => {
  stage.step('is a text that one tap copies', async () => {
    const admin = await stage.person('liu-min', 'window');
    await admin.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: admin.origin });
    await openSchoolPapers(admin);
    await admin.press(papers(admin).getByRole('button', { name: '复制汇报文字' }));
    await admin.page.getByText('已复制，可以粘贴到聊天里').waitFor();
    const copied = await admin.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^【汇报】《.+》\n河湾镇中心小学，数字截至/);
    expect(copied).toMatch(/送达率 \d+\/135，阅读率 \d+\/135，签收率 \d+\/135/);
    expect(copied).not.toMatch(/年级.班|[%％]/);
  });

  stage.step('is a page with a line for the leader, and a workbook of every child', async () => {
    const admin = await stage.person('liu-min', 'window');
    const tab = await openSheet(admin, /^情况汇总/);
    await tab.getByText('负责人签字').waitFor();
    expect(pagesOf(await onPaper(tab, 'sheet summary'))).toHaveLength(1);
    await tab.close();
    const saving = admin.page.waitForEvent('download');
    await admin.press(papers(admin).getByRole('button', { name: /^名单（Excel）/ }));
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/-河湾镇中心小学-名单\.xlsx$/);
    const sheets = await readXlsxFile(fs.readFileSync(await saved.path()));
    expect(sheets.find(({ sheet }) => sheet === '名单')?.data).toHaveLength(1 + 3 * CLASS_SIZE);
  });
});

describe('the pages', () => {
  for (const device of DEVICES) {
    stage.step(`show the figures and the papers of the school (${device})`, async () => {
      const admin = await stage.person('liu-min', device);
      await admin.visit('/packages/school/pages/home/index?schoolId=hewan-primary');
      await admin.sees('先帮一把的班级');
      await admin.sees(/送达率 \d+\/135 · 阅读率 \d+\/135/);
      await album.take(admin, 'hand-in school');
      await openSchoolPapers(admin);
      await album.take(admin, 'hand-in school papers');
    });
    stage.step(`show the papers of a class (${device})`, async () => {
      const teacher = await stage.person('zhao-ming', device);
      await openTally(teacher, SEASON_LETTER.title);
      await album.take(teacher, 'hand-in class');
      await teacher.press('打印与汇报');
      await papers(teacher).getByText('【汇报】').waitFor();
      await album.take(teacher, 'hand-in class papers');
    });
  }

  stage.step('have nothing that would keep somebody from using them', async () => {
    expect(album.findings).toEqual([]);
  });
});
