/**
 * Records the SDK's requests anew, after an update of the SDK:
 *   npx esbuild tests/local/wire/write-fixtures.ts --bundle --platform=node --packages=external \
 *     --outfile=node_modules/.cache/write-fixtures.cjs && node node_modules/.cache/write-fixtures.cjs
 */
import { writeFileSync } from 'node:fs';
import { recordRequests } from './record-requests';
import type { Sdk } from './sdk-types';

async function writeFixtures(): Promise<void> {
  // The SDK reads its environment when it is loaded, so not before the recording server runs.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const requests = await recordRequests(() => require('wx-server-sdk') as Sdk);
  const lines = requests.map((request) => `${JSON.stringify(request)}\n`);
  writeFileSync('tests/local/wire/fixtures/requests.jsonl', lines.join(''));
}

void writeFixtures();
