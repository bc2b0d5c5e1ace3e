import path from 'node:path';

import { projectRoot } from '../../support/built-parts';
import { SEASON_LETTER } from '../support/letter';
import { Person, type Device } from '../support/people';
import { readToEnd } from '../support/reading';
import { signByTouch } from '../support/signature';
import type { Stage } from '../support/stage';
import { openTally } from '../support/tallies';

const PICTURE = path.join(projectRoot, 'docs', 'images', 'first-look.png');
const SIZE = { width: 1600, height: 1000 };

/**
 * Takes the picture at the top of the README anew, only when asked:
 * `ANXIN_FIRST_LOOK=1 npm test -- --selectProjects journey -t 'first look'`
 */
export function takesTheFirstLook(stage: Stage): void {
  stage.step('takes the first look at the product', async () => {
    const signing = await photograph(stage, 'wang-fang', 'phone', async (mother) => {
      await mother.press(new RegExp(`李沐阳.*${SEASON_LETTER.title}`));
      await readToEnd(mother);
      await mother.press('为 李沐阳 签字');
      await signByTouch(mother);
    });
    const following = await photograph(stage, 'chen-jing', 'window', (teacher) =>
      openTally(teacher, SEASON_LETTER.title),
    );
    const page = await stage.browser.newPage({ viewport: SIZE });
    await page.setContent(composed(signing, following));
    await page.getByRole('img', { name: '班主任' }).waitFor();
    await page.screenshot({ path: PICTURE });
    await page.close();
  });
}

/** Somebody's screen after a few steps, as a picture's address. */
async function photograph(
  stage: Stage,
  key: string,
  device: Device,
  play: (person: Person) => Promise<void>,
): Promise<string> {
  const person = await Person.open(stage.browser, stage.server, key, device);
  await play(person);
  const png = await person.page.screenshot({ animations: 'disabled', scale: 'device' });
  await person.leave();
  return `data:image/png;base64,${png.toString('base64')}`;
}

function composed(phone: string, wide: string): string {
  return `<!doctype html><html lang="zh-CN"><style>
    * { box-sizing: border-box; margin: 0; }
    body { width: ${SIZE.width}px; height: ${SIZE.height}px; position: relative; background: #dfeae7; color: #17211f;
      font: 24px/1.4 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
    h1 { position: absolute; left: 548px; top: 60px; font-size: 46px; color: #0a7566; letter-spacing: 0.04em; }
    p { position: absolute; color: #3d4b48; }
    .promise { left: 548px; top: 132px; font-size: 28px; }
    .wide { position: absolute; left: 548px; top: 214px; width: 1004px; border-radius: 16px; overflow: hidden;
      background: #fff; box-shadow: 0 24px 64px rgba(16, 40, 35, 0.18); }
    .bar { height: 36px; padding: 12px 16px; background: #eef2f1; }
    .bar i { float: left; width: 12px; height: 12px; margin-right: 8px; border-radius: 6px; background: #c9d4d1; }
    .wide img { display: block; width: 100%; }
    .phone { position: absolute; left: 48px; top: 36px; width: 440px; padding: 12px; border-radius: 52px;
      background: #17211f; box-shadow: 0 24px 64px rgba(16, 40, 35, 0.28); }
    .phone img { display: block; width: 100%; border-radius: 40px; }
  </style>
  <h1>安心家校</h1>
  <p class="promise">家长读信、手写签名；班主任马上看到，还有哪些孩子的家里没有答复。</p>
  <div class="phone"><img alt="家长" src="${phone}"></div>
  <div class="wide"><div class="bar"><i></i><i></i><i></i></div><img alt="班主任" src="${wide}"></div></html>`;
}
