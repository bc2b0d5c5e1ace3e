import type { IMiniAppConfig } from '@tarojs/taro/types/compile';
import { buildCache } from './build-cache';
import { compile } from './shared-source';
import { cssModules, pxtransform } from './style-options';

/** The WeChat build. */
export const miniOptions: IMiniAppConfig<'webpack5'> = {
  compile,
  // Taro's own cleaning deletes the folder's README; clean-output.ts does it instead.
  output: { clean: false },
  // Code that only one subpackage uses stays out of the main package.
  optimizeMainPackage: { enable: true },
  miniCssExtractPluginOption: { ignoreOrder: true },
  postcss: { pxtransform, cssModules },
  webpackChain(chain) {
    chain.cache(buildCache('weapp'));
  },
};
