import fs from 'node:fs';
import path from 'node:path';
import { buildFunctionBundles, projectRoot } from '../support/built-parts';

const MB = 1024 * 1024;
/** Budgets of the design: what families call starts often and must be small; what imports and exports may be larger. */
const BUDGET_MB: Record<string, number> = { documents: 5, roster: 5 };
const ORDINARY_MB = 2;

const folder = path.join(projectRoot, 'cloudfunctions');
const names = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'index.ts')));

beforeAll(() => buildFunctionBundles(), 120_000);

test.each(names)('%s is within its budget', (name) => {
  const { size } = fs.statSync(path.join(folder, name, 'index.js'));
  expect(size).toBeLessThanOrEqual((BUDGET_MB[name] ?? ORDINARY_MB) * MB);
});
