/**
 * Pixels stay pixels in both builds. Taro's pixel transform would turn them into units of the window's width
 * (rpx, rem), and text would balloon in a wide desktop window. Text size follows `--fs` instead (styles/tokens.css).
 */
export const pxtransform = { enable: false, config: {} };

/** Scoped class names for `*.module.css`; short, because WeChat sends every class name through `setData`. */
export const cssModules = {
  enable: true,
  config: { namingPattern: 'module' as const, generateScopedName: '[local]-[hash:base64:4]' },
};
