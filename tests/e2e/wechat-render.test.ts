import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { textOfBlock } from '@shared/domain/letter';
import { DROWNING_LETTER } from '@shared/letters/drowning';
import { TrialSchool } from '../functions/support/trial-school';
import { startTestCloud, type TestCloud } from '../functions/support/test-cloud';
import { temporaryFolder } from '../support/temporary-folder';
import { readBuiltApp } from '../weapp/host/built-app';
import { packApp } from '../weapp/rendered/pack-app';
import { RenderedPhone } from '../weapp/rendered/rendered-phone';
import { launchBrowser } from './support/browser';
import { SCREENSHOTS } from './support/stage';

const CLASS = '三年级2班';
const CHILD = '李沐阳';

jest.setTimeout(60_000);

let browser: Browser;
let cloud: TestCloud;
let folder: string;
let phone: RenderedPhone;
let school: TrialSchool;
let noticeId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'rendered');
  await school.importRoster({ [CLASS]: [CHILD, '周子轩'] });
  const mother = school.guardian('rendered-mother');
  await school.link(mother, CLASS, CHILD);
  ({ noticeId } = await school.publish([CLASS]));
  folder = temporaryFolder();
  packApp(readBuiltApp(), folder);
  browser = await launchBrowser();
  phone = await RenderedPhone.open(browser, folder, (name, data) =>
    cloud.call(name, data, { openid: mother.openid }),
  );
}, 120_000);

afterAll(async () => {
  await phone.close();
  await browser.close();
});

async function photograph(name: string): Promise<void> {
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
  await phone.page.screenshot({ path: path.join(SCREENSHOTS, `wechat ${name}.png`) });
}

/** A wide cross over the pad, by real touches. */
async function drawCross(): Promise<void> {
  const pad = phone.screen.locator('wx-canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not on the screen');
  const tools = await phone.page.context().newCDPSession(phone.page);
  const at = (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  for (const [from, to] of [
    [at(0.2, 0.2), at(0.8, 0.8)],
    [at(0.8, 0.2), at(0.2, 0.8)],
  ] as const) {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number): Promise<unknown> => {
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return tools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [point],
      });
    };
    await touch('touchStart', 0);
    for (let step = 1; step <= 12; step += 1) await touch('touchMove', step / 12);
    await touch('touchEnd', 1);
  }
  await tools.detach();
}

/** The pad gives its canvas the screen's pixels when it begins to follow a finger. */
async function padIsReady(): Promise<void> {
  const canvas = await phone.screen.locator('wx-canvas canvas').elementHandle();
  await phone.page.waitForFunction((element) => {
    const { width, clientWidth } = element as HTMLCanvasElement;
    return width === Math.round(clientWidth * devicePixelRatio);
  }, canvas);
}

/** Pixels with ink on the pad. */
async function inkedPixels(): Promise<number> {
  return phone.screen.locator('wx-canvas canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let inked = 0;
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) inked += 1;
    return inked;
  });
}

async function scrollToTheEnd(): Promise<void> {
  await phone.screen.locator('.phone-page').evaluate((page) => page.scrollTo({ top: page.scrollHeight }));
}

describe('the WeChat build, drawn by WeChat’s component framework', () => {
  afterEach(() => expect(phone.troubles.splice(0)).toEqual([]));

  it('shows a mother what is still to do', async () => {
    await phone.sees(CHILD);
    await phone.sees(DROWNING_LETTER.title);
    await photograph('1 todo');
  });

  it('opens the letter at a touch and shows every word of it', async () => {
    await phone.taps(DROWNING_LETTER.title);
    for (const block of DROWNING_LETTER.blocks) {
      for (const line of textOfBlock(block).split('\n')) await phone.sees(line);
    }
    await photograph('2 letter');
    await scrollToTheEnd();
    await photograph('3 letter end');
  });

  it('leads to the pad once the end was read, and takes a signature by touch', async () => {
    await phone.taps(`为 ${CHILD} 签字`);
    await phone.screen.locator('wx-canvas').waitFor();
    await phone.sees('请在此处手写签名');
    await padIsReady();
    await drawCross();
    expect(await inkedPixels()).toBeGreaterThan(500);
    await photograph('4 signature');
  });

  it('hands the signature in and shows the receipt', async () => {
    await phone.taps(`提交 ${CHILD} 的签字`);
    await phone.sees('已签收');
    await photograph('5 signed');
    await phone.taps('查看回执');
    await phone.sees('王芳');
    await photograph('6 receipt');
  });

  it('has counted for the school', async () => {
    const { counts } = await school.tally(CLASS, noticeId);
    expect(counts).toMatchObject({ answered: 1, wechat: 1 });
  });
});
