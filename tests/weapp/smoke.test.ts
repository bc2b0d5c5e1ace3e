import { readBuiltApp } from './host/built-app';
import { Phone } from './host/phone';
import { PAGES } from './pages';
import { answeringCloud, brokenCloud, emptyCloud } from './stand-in-cloud';
import { NOW } from './stand-in-replies';
import { findByText } from './host/view-tree';

const LOADING = '正在加载';
const RETRY = '再试一次';

/** Pages that ask the cloud nothing before somebody chooses something. */
const ASK_NOTHING = ['packages/school/pages/import/index', 'packages/teacher/pages/trial/index'];

const { pages } = readBuiltApp();

test('knows every page of the mini-program', () => {
  expect(Object.keys(PAGES).sort()).toEqual([...pages].sort());
});

describe.each(Object.entries(PAGES))('%s', (page, { query, shows }) => {
  const url = `/${page}?${query}`;
  const hasToAsk = !ASK_NOTHING.includes(page);

  test('starts and shows what the cloud answers', async () => {
    const cloud = answeringCloud();
    const phone = new Phone({ answer: cloud.answer, startAt: NOW });
    await phone.launch(url);
    expect(cloud.malformed).toEqual([]);
    for (const words of shows) expect(phone.text()).toContain(words);
  });

  test('says something where there is nothing yet', async () => {
    const cloud = emptyCloud();
    const phone = new Phone({ answer: cloud.answer, startAt: NOW });
    await phone.launch(url);
    expect(cloud.malformed).toEqual([]);
    expect(phone.text()).not.toBe('');
    expect(findByText(phone.screen(), LOADING)).toBeNull();
  });

  test('says what failed and offers another try when the cloud breaks, and then works', async () => {
    let cloud = brokenCloud();
    const phone = new Phone({ answer: (name, data) => cloud.answer(name, data), startAt: NOW });
    await phone.launch(url);
    expect(cloud.malformed).toEqual([]);
    if (!hasToAsk) return;
    expect(phone.text()).toContain('系统开小差了');
    cloud = answeringCloud();
    await phone.tap(phone.findWhole(RETRY));
    for (const words of shows) expect(phone.text()).toContain(words);
  });

  test('says that the network is missing, and works once it is back', async () => {
    const cloud = answeringCloud();
    let isOnline = false;
    const phone = new Phone({
      answer: (name, data) => {
        if (!isOnline) throw new Error('request:fail');
        return cloud.answer(name, data);
      },
      startAt: NOW,
    });
    await phone.launch(url);
    if (!hasToAsk) return;
    expect(phone.text()).toContain('网络没有连上');
    isOnline = true;
    await phone.tap(phone.findWhole(RETRY));
    for (const words of shows) expect(phone.text()).toContain(words);
  });

  test('shows that it is loading while a slow cloud answers', async () => {
    const cloud = answeringCloud();
    const phone = new Phone({ answer: cloud.answer, startAt: NOW, cloudMs: 8000 });
    await phone.launch(url);
    if (!hasToAsk) return;
    expect(findByText(phone.screen(), LOADING)).not.toBeNull();
    await phone.pass(8000 * 3);
    for (const words of shows) expect(phone.text()).toContain(words);
  });
});
