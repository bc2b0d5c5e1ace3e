import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');

/**
 * webpack's cache on disk: a build that repeats yesterday's work takes a third of the time. Kept in `.cache/`, one
 * folder a target, and thrown away when the build's own settings or any installed package change.
 * Set past Taro's own `cache` option, whose list names a file this project does not have; then nothing is cached.
 */
export function buildCache(target: string) {
  const settings = path.join(root, 'config', 'taro');
  return {
    type: 'filesystem' as const,
    name: `${process.env.NODE_ENV ?? 'production'}-${target}`,
    cacheDirectory: path.join(root, '.cache', `taro-${target}`),
    buildDependencies: {
      settings: fs.readdirSync(settings).map((name) => path.join(settings, name)),
      entries: [path.join(root, 'config', 'index.ts'), path.join(root, 'src', 'client', 'app.config.ts')],
      packages: [path.join(root, 'package-lock.json'), path.join(root, 'babel.config.js')],
    },
  };
}
