import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes over the wire, gzipped, until a page of the browser build can show itself. @throws Error when the build does not say what that takes */
export function firstLoadBytes(h5Folder: string, page: string): number {
  const read = (file: string): string => fs.readFileSync(path.join(h5Folder, file), 'utf8');
  const html = read('index.html');
  const named = Array.from(
    html.matchAll(/(?:src|href)="\.\/((?:js|css)\/[^"]+)"/g),
    ([, file]) => file ?? '',
  );
  const files = new Set(['index.html', ...named]);
  const chunks = chunksOfPage(named.filter((file) => file.endsWith('.js')).map(read), page);
  for (const folder of ['js', 'css']) {
    for (const file of fs.readdirSync(path.join(h5Folder, folder))) {
      if (/\.(js|css)$/.test(file) && chunks.includes(file.split('.')[0] ?? ''))
        files.add(`${folder}/${file}`);
    }
  }
  return [...files].reduce((sum, file) => sum + gzipSync(read(file)).byteLength, 0);
}

/** A route tells its chunks before the module it opens: `"path":"pages/…","load":…[Promise.all([a.e(1),a.e(2)]).then(…`. */
export function chunksOfPage(scripts: readonly string[], page: string): string[] {
  const route = `"path":"${page}","load":`;
  const script = scripts.find((text) => text.includes(route));
  const load = script?.slice(script.indexOf(route)).split('.then(')[0] ?? '';
  const chunks = Array.from(load.matchAll(/\.e\((\d+)\)/g), ([, id]) => id ?? '');
  if (chunks.length === 0) throw new Error(`the browser build does not say what ${page} is made of`);
  return chunks;
}
