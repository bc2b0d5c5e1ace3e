/** One benchmark, by name: `npm run bench -- NAME` builds this file and runs it. */
import { lastLine, missedBars, type Outcome } from './outcome';
import { benchRates } from './rates';
import { benchSign } from './sign';
import { benchSize } from './size';
import { benchStorm } from './storm';

const BENCHMARKS = new Map<string, () => Promise<Outcome>>([
  ['sign', benchSign],
  ['storm', benchStorm],
  ['rates', benchRates],
  ['size', benchSize],
]);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(name: string): Promise<void> {
  const benchmark = BENCHMARKS.get(name);
  if (!benchmark) {
    const names = [...BENCHMARKS.keys()].join(', ');
    process.stderr.write(`Usage: npm run bench -- NAME, one of: ${names}\n`);
    process.exitCode = 1;
    return;
  }
  tell(await benchmark());
}

function tell(outcome: Outcome): void {
  for (const [figure, value] of Object.entries(outcome.figures)) {
    const most = outcome.bars[figure];
    say(
      `  ${figure.padEnd(22)} ${String(value).padStart(9)}${most === undefined ? '' : `   at most ${most}`}`,
    );
  }
  for (const sentence of missedBars(outcome)) say(`  missed 未达标: ${sentence}`);
  for (const sentence of outcome.faults) say(`  wrong 出错: ${sentence}`);
  if (outcome.faults.length > 0) process.exitCode = 1;
  say(lastLine(outcome));
}

void run(process.argv[2] ?? '');
