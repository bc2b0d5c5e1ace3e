import path from 'node:path';
import { firstLoadBytes } from '../bench/h5-first-load';
import { projectRoot } from '../support/built-parts';

const KB = 1024;
const BUDGET_KB = 200;

test('the browser build shows 待办 after no more than its budget, gzipped', () => {
  const bytes = firstLoadBytes(path.join(projectRoot, 'dist', 'h5'), 'pages/todo/index');
  process.stdout.write(`  browser, first load: ${(bytes / KB).toFixed(0)} KB gzip\n`);
  expect(bytes).toBeLessThanOrEqual(BUDGET_KB * KB);
});
