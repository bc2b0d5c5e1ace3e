import { ExpectedFailure } from './expected-failure.mjs';
import { shorten, runPackage } from './run-command.mjs';

const CHECKS = [
  { name: 'types 类型', binary: 'typescript/bin/tsc', args: ['--noEmit', '--pretty', 'false'] },
  { name: 'lint 规则', binary: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'format 格式', binary: 'prettier/bin/prettier.cjs', args: ['--check', '.', '--log-level', 'warn'] },
  { name: 'unused 未用代码', binary: 'knip/bin/knip.js', args: ['--no-progress'] },
];

/** `npm run check`: all four, even when one of them fails. @throws ExpectedFailure that names those that failed */
export async function check() {
  console.log('Checking 检查 …');
  const failed = [];
  await Promise.all(
    CHECKS.map(async ({ name, binary, args }) => {
      const { code, output } = await runPackage(binary, args);
      console.log(`  ${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
      if (code !== 0) failed.push({ name, output });
    }),
  );
  for (const { name, output } of failed) console.error(`\n── ${name}\n${shorten(output)}`);
  if (failed.length > 0) {
    throw new ExpectedFailure(`Not passed 未通过: ${failed.map(({ name }) => name).join(', ')}`);
  }
}
