/** Babel for Taro's own loader; tests are compiled by swc and never read this file. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] };
