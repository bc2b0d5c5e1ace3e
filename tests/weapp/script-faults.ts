import { Linter } from 'eslint';

/** What every phone's engine has, old ones with WeChat's own additions. */
const LANGUAGE = [
  ...[
    'Array',
    'ArrayBuffer',
    'Boolean',
    'DataView',
    'Date',
    'Error',
    'Float32Array',
    'Float64Array',
    'Function',
  ],
  ...['Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object'],
  ...[
    'Promise',
    'RangeError',
    'ReferenceError',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'SyntaxError',
    'TypeError',
  ],
  ...[
    'URIError',
    'Uint16Array',
    'Uint32Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'WeakMap',
    'WeakSet',
    'undefined',
  ],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...['isFinite', 'isNaN', 'parseFloat', 'parseInt'],
];

const WECHAT = [
  ...[
    'App',
    'Page',
    'Component',
    'Behavior',
    'getApp',
    'getCurrentPages',
    'wx',
    'require',
    'module',
    'exports',
  ],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'console'],
];

/** Absent on phones, and only used by libraries after they have looked whether it is there. */
const LOOKED_FOR = [
  // React's scheduler and its link to the developer tools.
  ...['performance', 'setImmediate', 'MessageChannel', '__REACT_DEVTOOLS_GLOBAL_HOOK__'],
  // Taro, which runs on other platforms too.
  ...['tt', 'requirePlugin'],
  // webpack's search for the global object, and Babel's helper for `using`.
  ...['globalThis', 'window', 'SuppressedError'],
];

/** In browsers' halves of functions that are compiled in one piece with WeChat's half, which alone runs there. */
const BROWSER_HALVES = ['HTMLCanvasElement', 'fetch', 'AbortController'];

/** Made by libraries: webpack's last resort for the global object is code from a string, Taro says things aloud. */
const EXCUSED: Record<string, string[]> = { 'runtime.js': ['no-new-func'], 'taro.js': ['no-console'] };

const linter = new Linter({ configType: 'flat' });

/**
 * Reads a built script for what phones refuse: newer syntax than ES5 (nothing compiles it on the way to the phone),
 * names that exist only in browsers or Node, code made from strings, and chatter on the console.
 */
export function faultsOfScript(file: string, source: string): string[] {
  const excused = EXCUSED[file] ?? [];
  const known = [...LANGUAGE, ...WECHAT, ...LOOKED_FOR, ...BROWSER_HALVES];
  const messages = linter.verify(source, {
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(known.map((name) => [name, 'readonly' as const])),
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: {
      'no-undef': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  });
  return messages
    .filter(({ ruleId }) => ruleId === null || !excused.includes(ruleId))
    .map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
}
