import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { openDatabase } from '../../../src/local/database';

const ROUNDS = 4;
const WRITES_BEFORE_KILL = 60;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anxin-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The writer as plain JavaScript, beside the packages it needs. */
function buildWriter(): string {
  const outfile = join(__dirname, '../../../node_modules/.cache/anxin-tests/crash-writer.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'crash-writer.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    external: ['libsql'],
  });
  return outfile;
}

/** Lets the writer work until it has acknowledged so many writes, kills it, and gives the last one acknowledged. */
async function writeAndKill(writer: string, file: string): Promise<number> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = '';
  child.stdout.on('data', (chunk: Buffer) => {
    acknowledged += chunk.toString();
    if (acknowledged.split('\n').length > WRITES_BEFORE_KILL) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, how) => resolve(how)));
  expect(signal).toBe('SIGKILL');
  return Number(acknowledged.split('\n').slice(-2)[0]);
}

it('a process killed in the middle of writing loses nothing it has acknowledged and leaves nothing half done', async () => {
  const writer = buildWriter();
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = join(folder, `round${round}.sqlite`);
    const last = await writeAndKill(writer, file);
    expect(last).toBeGreaterThanOrEqual(WRITES_BEFORE_KILL - 1);
    const indexes = [{ name: 'k', keys: [['k', 1]] as const, unique: true }];
    const database = openDatabase({ file, collections: { x: { indexes } }, now: Date.now });
    const count = (query: object): Promise<number> =>
      database.count({ collectionName: 'x', query: query as never });
    const inserted = await count({ _id: { $regex: '^d' } });
    const counted = await count({ counted: true });
    const [tally] = await database.get({ collectionName: 'tally', query: {} });
    expect(counted).toBeGreaterThanOrEqual(last + 1);
    expect(inserted - counted).toBeLessThanOrEqual(1);
    // Batches and transactions are whole, and the index knows every document.
    expect(tally?.n).toBe(counted);
    expect(await count({ _id: { $regex: '^e' } })).toBe(inserted);
    expect(await count({ k: { $gte: 0 } })).toBe(inserted);
    expect(await count({ k: { $lt: 0 } })).toBe(inserted);
    database.close();
  }
}, 60_000);
