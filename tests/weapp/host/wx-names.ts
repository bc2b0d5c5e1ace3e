import fs from 'node:fs';

/** The names of `wx` that WeChat documents, as its own typings list them. */
export function readWxNames(): string[] {
  const typings = require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts');
  // Comments hold sample code with braces of their own.
  const source = fs.readFileSync(typings, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const body = /^ {4}interface Wx \{([\s\S]*?)^ {4}\}/m.exec(source)?.[1] ?? '';
  const names = [...body.matchAll(/^ {8}(?:readonly )?(\w+)\??\s*[(<:]/gm)].flatMap(([, name]) => name ?? []);
  if (!names.includes('navigateTo')) throw new Error(`no list of wx names in ${typings}`);
  return [...new Set(names)];
}
