import { temporaryFolder, writeFiles } from '../../support/temporary-folder';
import { readBuiltApp } from './built-app';
import { Phone } from './phone';
import { compileStyles, compileTemplates } from './wechat-compiler';

const NOW = Date.UTC(2026, 10, 20, 2);

/** A mini-program of one page, in WeChat's own language; `script` is the page's file. */
function phoneWith(script: string, answer: () => unknown = () => null): Phone {
  const root = temporaryFolder();
  writeFiles(root, {
    'app.json': JSON.stringify({ pages: ['pages/one/index'] }),
    'app.js': 'App({})',
    'pages/one/index.json': '{}',
    'pages/one/index.wxml':
      '<view data-some-name="7" bindtap="press"><text>{{said}}</text><text>{{list[1].word}}</text></view>' +
      '<input value="{{said}}" bindinput="write" />',
    'pages/one/index.js': script,
  });
  return new Phone({ answer, startAt: NOW, app: readBuiltApp(root) });
}

const starting = (statement: string, answer?: () => unknown): Promise<void> =>
  phoneWith(`Page({ data: {}, onLoad() { ${statement} } })`, answer).launch('/pages/one/index');

describe('the host', () => {
  test.each([
    ['undefined over the bridge', 'this.setData({ a: { b: undefined } })', /"b" is undefined/],
    ['a function over the bridge', 'this.setData({ a: () => 1 })', /"a" is a function/],
    ['too much over the bridge', "this.setData({ a: 'x'.repeat(300000) })", /300008 bytes are more than/],
    ['an exception', "throw new Error('broken')", /onLoad: .*broken/],
    ['an exception in a timer', "setTimeout(() => { throw new Error('late') }, 10)", /timer: .*late/],
    ['what a framework complains of', "console.error('bad')", /console: bad/],
    ['a documented call it does not know', 'try { wx.scanCode() } catch (e) {}', /wx\.scanCode.*no stand-in/],
    ['a call that does not exist', 'wx.flyToTheMoon()', /is not a function/],
    ['a missing option', 'wx.navigateTo({}).catch(() => 0)', /wx\.navigateTo: option "url" is missing/],
    ['an option of the wrong kind', 'wx.showToast({ title: 5 })', /option "title" is number, not string/],
    ['an option nobody knows', "wx.showToast({ title: 'a', tilte: 'b' })", /"tilte" is not known/],
    ['code from a string', "new Function('return 1')()", /Code generation from strings disallowed/],
    ['a file of nobody', "require('lodash')", /no file of the mini-program/],
  ])('fails on %s', async (_, statement, words) => {
    await expect(starting(statement)).rejects.toThrow(words);
  });

  test.each([
    'window',
    'document',
    'process',
    'Buffer',
    'URL',
    'fetch',
    'crypto',
    'structuredClone',
    'TextDecoder',
  ])('has no %s', async (name) => {
    await expect(starting(`${name}.toString()`)).rejects.toThrow(`${name} is not defined`);
  });

  test('tells the time of the phone alone, and lets waiting take none', async () => {
    const phone = phoneWith(`Page({
      data: {},
      onLoad() {
        this.setData({ said: new Date().toISOString() });
        setTimeout(() => this.setData({ said: String(Date.now()) }), 60000);
      },
    })`);
    await phone.launch('/pages/one/index');
    expect(phone.text()).toBe(new Date(NOW).toISOString());
    await phone.pass(60_000);
    expect(phone.text()).toBe(String(NOW + 60_000));
  });

  test('shows what setData writes into paths', async () => {
    const phone = phoneWith(`Page({
      data: { list: [{ word: 'a' }, { word: 'b' }] },
      onLoad() { this.setData({ 'list[1].word': '二' }) },
    })`);
    await phone.launch('/pages/one/index');
    expect(phone.text()).toBe('二');
    expect(phone.setDataLog).toEqual([
      { file: 'pages/one/index', at: NOW, bytes: 22, keys: ['list[1].word'] },
    ]);
  });

  test('brings taps and input to their listeners, with what WeChat tells them', async () => {
    const phone = phoneWith(`Page({
      data: { said: '开始' },
      press(event) { this.setData({ said: 'tap ' + event.currentTarget.dataset.someName }) },
      write(event) { this.setData({ said: event.detail.value }) },
    })`);
    await phone.launch('/pages/one/index');
    await phone.tap(phone.findText('开始'));
    expect(phone.text()).toBe('tap 7');
    await phone.input(phone.find('input[value=tap 7]'), '李梅');
    expect(phone.text()).toBe('李梅');
  });

  test('takes a call to the cloud and back, and records it', async () => {
    const phone = phoneWith(
      `Page({
        data: {},
        async onLoad() {
          const { result } = await wx.cloud.callFunction({ name: 'family', data: { a: 1, b: undefined } });
          this.setData({ said: result.word });
        },
      })`,
      () => ({ word: '好' }),
    );
    await phone.launch('/pages/one/index');
    expect(phone.text()).toBe('好');
    expect(phone.calls).toEqual([{ api: 'cloud.callFunction', args: [{ name: 'family', data: { a: 1 } }] }]);
  });
});

test("passes on what WeChat's compilers complain of", () => {
  const root = temporaryFolder();
  writeFiles(root, { 'a.wxml': '<view><text></view>', 'a.wxss': '.a { color: red' });
  expect(() => compileTemplates(root)).toThrow(/a\.wxml/);
  expect(() => compileStyles(root, ['a.wxss'])).toThrow(/a\.wxss/);
});

test('says what to run when nothing was built', () => {
  expect(() => readBuiltApp(temporaryFolder())).toThrow('Run `npm run build` first');
});
