/** Three kinds of test: what runs under Node, what renders in a browser's DOM, and the built mini-program. */
// Functions run in UTC in the cloud; local midnight must not decide a test.
process.env.TZ = 'UTC';

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
];

// These packages ship only ES modules, so jest has to compile them.
const esmPackages = ['@noble/hashes', 'read-excel-file', 'write-excel-file', 'fflate', 'mingo', 'fast-check'];

const shared = {
  rootDir: __dirname,
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/src/shared/$1' },
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/tests/{domain,contracts,letters,server,functions,local,architecture,bench}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/client/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@tarojs/components$': '<rootDir>/tests/client/stand-ins/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/client/stand-ins/taro.ts',
        '\\.s?css$': '<rootDir>/tests/client/stand-ins/style.ts',
      },
    },
    {
      ...shared,
      displayName: 'weapp',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'journey',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
