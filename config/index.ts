import { defineConfig } from '@tarojs/cli';
import { anxinTaroConfig } from './taro/taro-config';

// Taro looks for exactly this file and demands a default export.
export default defineConfig<'webpack5'>(async () =>
  anxinTaroConfig(process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'),
);
