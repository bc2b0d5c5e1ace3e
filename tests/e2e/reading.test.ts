import { Album } from './support/album';
import { SEASON_LETTER } from './support/letter';
import type { Person } from './support/people';
import { readToEnd } from './support/reading';
import { signByMouse, signByTouch, writeAlongTheScreen } from './support/signature';
import { Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 90_000;
const READ_ON = '读到最后就可以签';
/** A letter is not as long as this many screens. */
const MOST_TAPS = 12;

/** Reading a letter to its end, hearing it, signing with the phone held sideways, for two children and beside. */
describe('reading and signing', () => {
  const stage = new Stage();
  const album = new Album();
  let noticeAddress = '';

  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.strike());
  jest.setTimeout(STEP_MS);

  const openLetter = async (person: Person, child: string): Promise<void> => {
    await person.visit('/pages/todo/index');
    await person.press(new RegExp(`${child}.*${SEASON_LETTER.title}`));
    await person.sees('各位家长');
  };

  stage.step('asks to read a long letter to its end, and the button leads there', async () => {
    const mother = await stage.person('wang-fang', 'phone');
    await openLetter(mother, '李沐阳');
    await mother.button(READ_ON).waitFor();
    expect(await mother.button('为 李沐阳 签字').count()).toBe(0);
    await album.take(mother, 'reading unread');
    noticeAddress = new URL(mother.page.url()).hash.slice(1);
    for (let taps = 0; taps < MOST_TAPS && (await mother.button(READ_ON).count()) > 0; taps += 1) {
      const rested = mother.page.evaluate(comesToRest);
      await mother.button(READ_ON).click();
      await rested;
    }
    await mother.button('为 李沐阳 签字').waitFor();
    await album.take(mother, 'reading read');
  });

  stage.step('does not ask for it a second time', async () => {
    const mother = await stage.person('wang-fang', 'phone');
    await openLetter(mother, '李沐阳');
    await mother.button('为 李沐阳 签字').waitFor();
  });

  stage.step('gives the pad the whole screen, and what was written sideways is upright after', async () => {
    const mother = await stage.person('wang-fang', 'phone');
    await mother.press('为 李沐阳 签字');
    await mother.press('横过来写');
    await mother.sees('横着写下您的姓名');
    await album.take(mother, 'reading pad whole empty');
    await writeAlongTheScreen(mother);
    await album.take(mother, 'reading pad whole');
    await mother.button('写好了').click();
    await mother.button('横过来写').waitFor();
    await album.take(mother, 'reading pad after');
    const ink = await inkOf(mother);
    expect(ink.width).toBeGreaterThan(ink.height);
    await mother.button('提交 李沐阳 的签字').click();
    await mother.sees('已签收');
  });

  stage.step(
    'offers the second child by name, signs by a tap of its own, and gives two receipts',
    async () => {
      const mother = await stage.person('wang-fang', 'phone');
      await mother.screen.getByRole('heading', { name: '李沐晴' }).waitFor();
      await album.take(mother, 'reading second child');
      await mother.button('用刚才的签名，为 李沐晴 签收').click();
      await mother.sees('李沐晴 的这封信已签收');
      await album.take(mother, 'reading two receipts');
      await mother.press('查看 李沐晴 的回执');
      await mother.sees('这是孩子的正式回执。');
      await mother.screen.getByRole('img', { name: '王芳的手写签名' }).waitFor();
      await album.take(mother, 'reading second receipt');
    },
  );

  stage.step('lets the father sign beside, calmly, and keeps his too', async () => {
    const father = await stage.person('li-jianguo', 'phone');
    await father.visit(noticeAddress);
    await father.sees('李沐阳的这封信已签收');
    await readToEnd(father);
    await father.button('我也签一份').scrollIntoViewIfNeeded();
    await album.take(father, 'reading beside');
    await father.button('我也签一份').click();
    await signByTouch(father);
    await father.button('提交 李沐阳 的签字').click();
    await father.sees('另一位家长已经先回复了');
    await album.take(father, 'reading signed beside');
  });

  stage.step('can be reached by a grandmother in the largest text', async () => {
    const grandmother = await stage.person('zhang-nainai', 'phone');
    await grandmother.visit('/pages/me/index');
    await grandmother.press(grandmother.screen.getByRole('radio', { name: '特大', exact: true }));
    await openLetter(grandmother, '张小满');
    await album.take(grandmother, 'reading largest unread');
    await readToEnd(grandmother);
    await grandmother.button('为 张小满 签字').waitFor();
    await album.take(grandmother, 'reading largest read');
    await grandmother.press('为 张小满 签字');
    await album.take(grandmother, 'reading largest sign');
    await grandmother.press('横过来写');
    await album.take(grandmother, 'reading largest pad whole');
    await writeAlongTheScreen(grandmother);
    await grandmother.button('写好了').click();
    await grandmother.button('提交 张小满 的签字').click();
    await grandmother.sees('已签收');
    await album.take(grandmother, 'reading largest signed');
  });

  stage.step('reads aloud where the browser can, marks where it is, and signs in a wide window', async () => {
    const teacher = await stage.person('chen-jing', 'window');
    await teacher.page.addInitScript(speakInChinese);
    await openLetter(teacher, '陈一诺');
    await teacher.button('把这封信念给我听').click();
    await teacher.button('暂停朗读').waitFor();
    await teacher.page.waitForFunction(() => document.querySelector('[class*="spoken"]') !== null);
    await album.take(teacher, 'reading aloud');
    await teacher.button('暂停朗读').click();
    await teacher.button('接着朗读').waitFor();
    await readToEnd(teacher);
    await teacher.press('为 陈一诺 签字');
    await teacher.press('横过来写');
    await signByMouse(teacher, '横着写下您的姓名');
    await album.take(teacher, 'reading pad whole');
    await teacher.press('写好了');
    await teacher.button('提交 陈一诺 的签字').click();
    await teacher.sees('已签收');
  });

  stage.step('has nothing on these pages that would keep somebody from using them', async () => {
    expect(album.findings).toEqual([]);
  });
});

/** Runs in the page before anything else: a voice that speaks three times at once and then goes on and on. */
function speakInChinese(): void {
  let spoken = 0;
  const voice = {
    getVoices: () => [{ lang: 'zh-CN', localService: true }],
    speak: (utterance: { onend?: () => void }) => {
      spoken += 1;
      if (spoken <= 3) setTimeout(() => utterance.onend?.());
    },
    cancel: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  Object.defineProperty(window, 'speechSynthesis', { value: voice });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class {} });
}

/** Runs in the page: until the next scrolling has ended. */
function comesToRest(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('scrollend', () => resolve(), { once: true, capture: true });
  });
}

/** The size of the box around the ink on the pad, in the canvas's pixels. */
function inkOf(person: Person): Promise<{ width: number; height: number }> {
  return person.screen.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    const xs: number[] = [];
    const ys: number[] = [];
    for (let at = 0; at < width * height; at += 1) {
      if ((data[at * 4 + 3] ?? 0) === 0) continue;
      xs.push(at % width);
      ys.push(Math.floor(at / width));
    }
    const span = (values: number[]): number =>
      values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), Infinity);
    return { width: span(xs), height: span(ys) };
  });
}
