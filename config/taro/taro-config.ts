import path from 'node:path';
import type { UserConfigExport } from '@tarojs/cli';
import { h5Options } from './h5-options';
import { miniOptions } from './mini-options';

/** The two places the client is built for: WeChat, and a browser for trying and testing. */
export type BuildTarget = 'weapp' | 'h5';

const root = path.resolve(__dirname, '..', '..');

/** Settings of one build. Output: `miniprogram/` for WeChat, `dist/h5/` for the browser. */
export function anxinTaroConfig(target: BuildTarget): UserConfigExport<'webpack5'> {
  return {
    projectName: 'anxin',
    date: '2025-11-1',
    // Only read by the pixel transform, which is off: see style-options.ts.
    designWidth: 750,
    deviceRatio: { 750: 1 },
    sourceRoot: 'src/client',
    outputRoot: target === 'h5' ? 'dist/h5' : 'miniprogram',
    alias: { '@shared': path.join(root, 'src', 'shared') },
    defineConstants: {
      // One cloud environment a bureau; empty means the account's first.
      CLOUD_ENV: JSON.stringify(process.env.ANXIN_CLOUD_ENV ?? ''),
      // Reads letters aloud in WeChat; empty until the account has added the plugin (app.config.ts).
      SPEECH_PLUGIN: JSON.stringify(process.env.ANXIN_SPEECH_PLUGIN ?? ''),
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Only silences Taro's hint: build-cache.ts sets what is used.
    cache: { enable: true },
    logger: { quiet: true, stats: false },
    plugins: [path.join(__dirname, 'clean-output.ts'), path.join(__dirname, 'aria-plugin.ts')],
    mini: miniOptions,
    h5: h5Options,
  };
}
