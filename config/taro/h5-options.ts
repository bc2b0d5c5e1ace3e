import type { IH5Config } from '@tarojs/taro/types/compile';
import { buildCache } from './build-cache';
import { compile } from './shared-source';
import { cssModules, pxtransform } from './style-options';

/** Without groups of our own every page would carry its copy of the shared modules. */
const splitChunks = {
  chunks: 'all',
  minSize: 20_000,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    vendor: {
      name: 'vendor',
      test: /node_modules[\\/](react|react-dom|scheduler|@tarojs)[\\/]/,
      chunks: 'initial',
      priority: 10,
    },
    common: { minChunks: 2, chunks: 'async', reuseExistingChunk: true, priority: 5 },
  },
};

/** The browser build: relative addresses and a hash router, so that any folder of any server can hold it. */
export const h5Options: IH5Config<'webpack5'> = {
  compile,
  publicPath: './',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: { autoprefixer: { enable: true, config: {} }, pxtransform, cssModules },
  webpackChain(chain) {
    chain.cache(buildCache('h5'));
    // The project's own budgets (gzip, per page) are tested; webpack's count raw bytes.
    chain.performance.hints(false);
    chain.merge({ infrastructureLogging: { level: 'error' } });
    if (process.env.NODE_ENV === 'production') chain.optimization.splitChunks(splitChunks);
  },
};
