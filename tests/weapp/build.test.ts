import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, readBuiltApp } from './host/built-app';
import { compileStyles, compileTemplates } from './host/wechat-compiler';
import { faultsOfScript } from './script-faults';

const KB = 1024;
const MAIN_KB = 500;
const WHOLE_KB = 1536;
const SUBPACKAGE_KB = 2048;

const app = readBuiltApp();
const scripts = app.files.map((file) => file.path).filter((file) => file.endsWith('.js'));

describe('the built mini-program', () => {
  test.each(app.pages)('has the script, settings and template of %s', (page) => {
    for (const ending of ['js', 'json', 'wxml'])
      expect(app.files.map((file) => file.path)).toContain(`${page}.${ending}`);
    expect(() => JSON.parse(app.read(`${page}.json`)) as unknown).not.toThrow();
  });

  test('has no page that its list of pages lacks', () => {
    const templates = app.files.filter(({ path: file }) => /^(packages|pages)\/.*\.wxml$/.test(file));
    expect(templates.map((file) => file.path.replace(/\.wxml$/, '')).sort()).toEqual([...app.pages].sort());
  });

  test("is understood by WeChat's own template compiler", () => {
    expect(compileTemplates(app.root)).toContain('$gwx');
  });

  test("is understood by WeChat's own style compiler", () => {
    const sheets = app.files.filter((file) => file.path.endsWith('.wxss')).map((file) => file.path);
    const compiled = compileStyles(app.root, sheets);
    expect(sheets.filter((sheet) => !compiled.includes(`${sheet}=`))).toEqual([]);
  });

  test('downloads quickly: every package within its budget', () => {
    const sizes = new Map<string, number>();
    for (const { path: file, bytes } of app.files) {
      const name = app.subpackageOf(file) ?? 'main';
      if (!file.endsWith('.md')) sizes.set(name, (sizes.get(name) ?? 0) + bytes / KB);
    }
    const { main = 0, ...others } = Object.fromEntries(sizes);
    const whole = [...sizes.values()].reduce((sum, kb) => sum + kb, 0);
    const figures = [...sizes, ['whole', whole] as const].map(([name, kb]) => `${name} ${kb.toFixed(0)} KB`);
    process.stdout.write(`  mini-program: ${figures.join(', ')}\n`);
    expect(main).toBeLessThanOrEqual(MAIN_KB);
    expect(whole).toBeLessThanOrEqual(WHOLE_KB);
    for (const kb of Object.values(others)) expect(kb).toBeLessThanOrEqual(SUBPACKAGE_KB);
  });

  test.each(scripts)('%s runs on the oldest phones: ES5, and only what exists there', (file) => {
    expect(faultsOfScript(file, app.read(file))).toEqual([]);
  });

  test('asks for lazy loading, dark mode and the privacy check', () => {
    expect(app.config).toMatchObject({
      lazyCodeLoading: 'requiredComponents',
      darkmode: true,
      themeLocation: 'theme.json',
      __usePrivacyCheck__: true,
    });
  });

  test('has a light and a dark colour for every name that its settings take from the theme', () => {
    const theme = JSON.parse(app.read('theme.json')) as Record<'light' | 'dark', Record<string, string>>;
    const settings = ['app', ...app.pages].map((file) => app.read(`${file}.json`)).join('\n');
    const names = [...settings.matchAll(/"@(\w+)"/g)].flatMap(([, name]) => name ?? []);
    expect(names).not.toEqual([]);
    expect(Object.keys(theme.light)).toEqual(expect.arrayContaining(names));
    expect(Object.keys(theme.dark)).toEqual(expect.arrayContaining(names));
  });

  test('is where DevTools looks for it, beside the cloud functions', () => {
    const project = JSON.parse(
      readFileSync(path.join(PROJECT_ROOT, 'project.config.json'), 'utf8'),
    ) as unknown;
    expect(project).toMatchObject({ miniprogramRoot: 'miniprogram/', cloudfunctionRoot: 'cloudfunctions/' });
  });
});
