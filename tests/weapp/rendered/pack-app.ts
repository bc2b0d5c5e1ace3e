import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import postcss from 'postcss';
import type { BuiltApp } from '../host/built-app';

/** A phone of the design is 750 rpx wide, whatever its pixels. */
const RPX_A_VW = 7.5;
const BROWSER_SOURCES = path.join(__dirname, 'browser');
/** What WeChat puts around every file of the mini-program, hiding the browser's own names. */
const PARAMETERS =
  'require,module,exports,wx,App,Page,Component,Behavior,getApp,getCurrentPages,global,window,document,self';

/**
 * Packs the built mini-program into a web page on which WeChat's open-source component framework, glass-easel, runs
 * it: templates by glass-easel's own compiler, style sheets in the browser's words.
 * @throws Error with what the compiler said of a template.
 */
export function packApp(app: BuiltApp, folder: string): void {
  const parts = [
    `configs: ${JSON.stringify(configsOf(app))}`,
    `styles: ${JSON.stringify(stylesOf(app))}`,
    `templates: ${templatesOf(app)}`,
    `modules: {${modulesOf(app)}}`,
  ];
  fs.writeFileSync(path.join(folder, 'app.js'), `window.packedApp = {${parts.join(',\n')}};`);
  buildSync({
    entryPoints: [path.join(BROWSER_SOURCES, 'main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    outfile: path.join(folder, 'main.js'),
    logLevel: 'error',
  });
  fs.copyFileSync(path.join(BROWSER_SOURCES, 'host.css'), path.join(folder, 'host.css'));
  fs.writeFileSync(path.join(folder, 'index.html'), PAGE);
}

const PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>安心家校</title>
<link rel="stylesheet" href="host.css">
<body><script src="app.js"></script><script src="main.js"></script></body>
</html>
`;

function filesOf(app: BuiltApp, ending: string): string[] {
  return app.files.flatMap(({ path: file }) => (file.endsWith(ending) ? [file] : []));
}

function without(ending: string, file: string): string {
  return file.slice(0, -ending.length);
}

function configsOf(app: BuiltApp): Record<string, unknown> {
  const files = filesOf(app, '.json').filter((file) => !/(^|\/)(project\.config|sitemap|theme)/.test(file));
  return Object.fromEntries(files.map((file) => [without('.json', file), JSON.parse(app.read(file))]));
}

function templatesOf(app: BuiltApp): string {
  const group = new TmplGroup();
  for (const file of filesOf(app, '.wxml')) {
    const said = group.addTmpl(without('.wxml', file), app.read(file)) as { isError?: boolean }[] | undefined;
    const errors = (said ?? []).filter((one) => one.isError);
    if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`);
  }
  for (const file of filesOf(app, '.wxs')) group.addScript(without('.wxs', file), app.read(file));
  return group.getTmplGenObjectGroups();
}

function modulesOf(app: BuiltApp): string {
  return filesOf(app, '.js')
    .map((file) => `${JSON.stringify(file)}: function (${PARAMETERS}) {${app.read(file)}\n}`)
    .join(',\n');
}

function stylesOf(app: BuiltApp): Record<string, string> {
  const files = filesOf(app, '.wxss');
  return Object.fromEntries(files.map((file) => [without('.wxss', file), browserCss(app, file)]));
}

/** WeChat's style language in the browser's: imports put in place, `rpx` by the window's width, `page` an element. */
function browserCss(app: BuiltApp, file: string): string {
  const root = postcss.parse(withImports(app, file));
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(
      /(^|[\s,>+~])([a-z][\w-]*)/g,
      (_, before: string, tag: string) => `${before}${tag === 'page' ? '.phone-page' : `wx-${tag}`}`,
    );
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /(-?[\d.]+)rpx/g,
      (_, rpx: string) => `${(Number(rpx) / RPX_A_VW).toFixed(4)}vw`,
    );
  });
  return root.toString();
}

function withImports(app: BuiltApp, file: string): string {
  return app.read(file).replace(/@import\s+["']([^"']+)["'];?/g, (_, wanted: string) => {
    const inner = wanted.startsWith('/')
      ? wanted.slice(1)
      : path.posix.join(path.posix.dirname(file), wanted);
    return withImports(app, inner);
  });
}
