import type { KnipConfig } from 'knip';

/** Loaded by name by Taro's CLI, its webpack runner or its Babel preset; no file of ours imports them. */
const USED_BY_TARO = [
  '@babel/runtime',
  '@babel/plugin-transform-class-properties',
  '@pmmmwh/react-refresh-webpack-plugin',
  '@tarojs/plugin-framework-react',
  '@tarojs/plugin-platform-h5',
  '@tarojs/plugin-platform-weapp',
  '@tarojs/react',
  '@tarojs/runtime',
  '@tarojs/taro-loader',
  '@tarojs/webpack5-runner',
];

/** Started as programs by `npm run check`, not imported. */
const USED_AS_PROGRAMS = ['prettier'];

const config: KnipConfig = {
  entry: [
    'src/client/app.tsx',
    'src/client/app.config.ts',
    'src/client/{pages,packages}/**/index.{tsx,config.ts}',
    'cloudfunctions/*/index.ts',
    // What config/build-local.mjs bundles: the server, the workers' start and the page around the app.
    'src/local/main.ts',
    'src/local/workers/worker-bootstrap.ts',
    'src/local/gateway/shell/shell.ts',
    'config/*.mjs',
    'config/index.ts',
    // What Taro loads by path.
    'config/taro/aria-plugin.ts',
    'config/taro/aria-runtime.ts',
    'config/taro/clean-output.ts',
    'tests/**/*.test.{ts,tsx}',
    // Programs that tests start, or that write the recordings they replay.
    'tests/local/database/crash-writer.ts',
    'tests/local/wire/write-fixtures.ts',
    // What tests/weapp/rendered/pack-app.ts bundles for the browser.
    'tests/weapp/rendered/browser/main.ts',
    // What config/setup/bench.mjs bundles.
    'tests/bench/main.ts',
    'tests/bench/bare-write-function.ts',
    // What jest.config.cjs puts in the place of Taro and of styles.
    'tests/client/stand-ins/*.{ts,tsx}',
  ],
  project: ['src/**/*.{ts,tsx}', 'cloudfunctions/*/index.ts', 'config/**/*.{ts,mjs}', 'tests/**/*.{ts,tsx}'],
  ignoreDependencies: [...USED_BY_TARO, ...USED_AS_PROGRAMS],
  // A type named in the signature of something exported is part of it.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
