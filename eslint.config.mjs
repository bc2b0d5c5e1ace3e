import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the house, in the order they are matched, and what each may import. `types` are rooms whose types
 * alone may be imported; `packages` are npm packages, `'*'` any. tests/architecture holds the table without ESLint.
 */
const SHARED = ['domain', 'contracts', 'letters'];
/** Contracts reach the client as types only: their checks would weigh more than a page. */
const CLIENT = { types: ['contracts'], packages: ['react', 'react-dom', '@tarojs/*'] };
const ROOMS = [
  { name: 'domain', at: 'src/shared/domain/**', packages: ['dayjs', '@noble/hashes', 'canonicalize'] },
  { name: 'contracts', at: 'src/shared/contracts/**', may: ['domain'], packages: ['zod'] },
  { name: 'letters', at: 'src/shared/letters/**', may: ['domain'], packages: ['zod'] },
  { name: 'client-lib', at: 'src/client/lib/**', may: ['domain', 'letters'], ...CLIENT },
  {
    name: 'client-components',
    at: ['src/client/components/**', 'src/client/styles/**'],
    may: ['domain'],
    ...CLIENT,
  },
  {
    name: 'client-features',
    at: 'src/client/features/*/**',
    capture: ['feature'],
    may: ['client-lib', 'client-components', 'domain', 'letters'],
    ...CLIENT,
  },
  {
    name: 'client-pages',
    at: ['src/client/pages/**', 'src/client/packages/**', 'src/client/*'],
    may: ['client-features', 'client-components', 'client-lib', 'domain', 'letters'],
    ...CLIENT,
  },
  { name: 'server-ports', at: ['src/server/ports.ts', 'src/server/ports/**'], may: SHARED },
  { name: 'server-use-cases', at: 'src/server/use-cases/**', may: ['server-ports', ...SHARED] },
  {
    name: 'server-cloud',
    at: 'src/server/cloud/**',
    may: ['server-ports', ...SHARED],
    packages: ['wx-server-sdk'],
    usesNode: true,
  },
  {
    name: 'server-adapters',
    at: 'src/server/adapters/**',
    may: ['server-ports', ...SHARED],
    packages: ['*', '!wx-server-sdk'],
    usesNode: true,
  },
  {
    name: 'server-entry',
    at: 'src/server/entry/**',
    may: ['server-ports', ...SHARED],
    types: ['server-use-cases'],
    packages: ['zod'],
  },
  {
    name: 'cloudfunctions',
    at: 'cloudfunctions/*/index.ts',
    may: ['server-entry', 'server-use-cases', 'server-cloud', 'server-adapters', 'server-ports', 'domain'],
  },
  {
    name: 'local',
    at: 'src/local/**',
    may: ['domain', 'letters'],
    types: ['contracts'],
    packages: ['*', '!wx-server-sdk'],
    usesNode: true,
  },
  { name: 'config', at: ['config/**', '*.config.*'], packages: ['*', '!wx-server-sdk'], usesNode: true },
  {
    name: 'tests',
    at: 'tests/**',
    may: [
      ...SHARED,
      ...['client-lib', 'client-components', 'client-features', 'client-pages', 'cloudfunctions', 'local'],
      ...['server-ports', 'server-use-cases', 'server-cloud', 'server-adapters', 'server-entry', 'config'],
    ],
    packages: ['*'],
    usesNode: true,
  },
];

/** What a room may import, as policies. A file of no room, and an import of no policy, is an error. */
function policiesOf({ name, capture, may = [], types = [], packages = [], usesNode = false }) {
  const from = { file: { categories: name } };
  const own = capture
    ? { categories: name, captured: { feature: '{{ from.file.captured.feature }}' } }
    : null;
  const excluded = packages.filter((source) => source.startsWith('!')).map((source) => source.slice(1));
  const sources = packages.filter((source) => !source.startsWith('!')).map((s) => (s === '*' ? '**' : s));
  return [
    { from, allow: { to: { file: own ?? { categories: name } } } },
    ...may.map((categories) => ({ from, allow: { to: { file: { categories } } } })),
    ...types.map((categories) => ({
      from,
      allow: { to: { file: { categories } }, dependency: { kind: 'type' } },
    })),
    ...sources.map((source) => ({ from, allow: { to: { module: { origin: 'external', source } } } })),
    ...(usesNode ? [{ from, allow: { to: { module: { origin: 'core' } } } }] : []),
    ...excluded.map((source) => ({ from, disallow: { to: { module: { origin: 'external', source } } } })),
  ];
}

/** Globals that the phone's engine lacks; Node and the browser have them, so only the phone would tell. */
const MISSING_ON_PHONES = [
  'crypto',
  'structuredClone',
  'URL',
  'URLSearchParams',
  'Buffer',
  'TextDecoder',
].map((name) => ({ name, message: 'does not exist in WeChat on a phone' }));

const NO_DEFAULT_EXPORT = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Only Taro demands default exports: its app, pages, their configs and plugins. Name the export.',
  },
];

export default tseslint.config(
  { ignores: ['miniprogram/', 'dist/', 'node_modules/', 'cloudfunctions/*/index.js', '.anxin/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...NO_DEFAULT_EXPORT],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Calls an assertion that widens a library's too certain type (JSON.stringify may give undefined) unnecessary.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A port's method is async by its contract even where one stand-in has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      'boundaries/root-path': import.meta.dirname,
      'boundaries/files-single-match': true,
      'boundaries/files': ROOMS.map(({ name, at, capture }) => ({
        category: name,
        pattern: at,
        ...(capture ? { capture } : {}),
      })),
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          policies: ROOMS.flatMap(policiesOf),
        },
      ],
    },
  },
  {
    files: ['src/client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Markup is long without being complicated.
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/client/**/*.{ts,tsx}', 'src/shared/{domain,letters}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...MISSING_ON_PHONES] },
  },
  {
    // What Taro loads by path and wants as a default export.
    files: [
      'src/client/app.{tsx,config.ts}',
      'src/client/{pages,packages}/**/index.{tsx,config.ts}',
      'config/index.ts',
      'config/taro/*-plugin.ts',
      'config/taro/clean-output.ts',
      '*.config.{ts,js,cjs,mjs}',
      '**/*.d.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/local/**', 'config/**', 'src/server/cloud/logger.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // A describe block is a list of guarantees, not a function that does something.
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  prettier,
);
