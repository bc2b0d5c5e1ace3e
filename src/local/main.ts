/** The trial on this machine: `npm start` builds this file and runs it. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { FolderInUse } from './data-folder/lock-folder';
import { startLocalCloud, type LocalCloud } from './local-cloud';
import { seedDemo } from './seed/seed-demo';

/** Tried first, so that the address looks the same after a restart. */
const USUAL_PORT = 5210;

/** This file runs as dist/local/main.js. */
const builtFolder = __dirname;
const root = path.resolve(builtFolder, '..', '..');
const dataFolder = path.resolve(process.env.ANXIN_DATA || path.join(root, '.anxin'));
/** Written once the demo county is complete. */
const seededFile = path.join(dataFolder, 'trial.json');

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function choosePort(): Promise<number> {
  const wanted = Number(process.env.ANXIN_PORT || USUAL_PORT);
  if (await isFree(wanted)) return wanted;
  if (process.env.ANXIN_PORT) throw new Error(`Port ${wanted} is taken. 端口 ${wanted} 已被占用。`);
  return 0;
}

async function seed(cloud: LocalCloud): Promise<void> {
  const now = Date.now();
  console.log('· Demo county 演示数据 …');
  await seedDemo(
    {
      call: (name, event, openid) => cloud.call(name, event, { openid }),
      putFile: async (openid, filePath, bytes) =>
        (await cloud.files.putFromClient({ openid, path: filePath, bytes })).fileId,
      insert: async (collectionName, documents) => {
        await cloud.database.insert({
          collectionName,
          documents: documents.map((document) => ({ ...document })),
        });
      },
      savePeople: (people) => cloud.people.save(people),
      personKey: Buffer.from(cloud.functionKeys['ANXIN_PERSON_KEY'] ?? '', 'base64'),
    },
    now,
  );
  fs.writeFileSync(seededFile, JSON.stringify({ seededAt: now }));
}

function stopOnSignal(cloud: LocalCloud): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void cloud.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function run(): Promise<void> {
  const isFirst = !fs.existsSync(seededFile);
  if (isFirst && fs.existsSync(path.join(dataFolder, 'cloud.db'))) {
    throw new Error(
      'The last first start did not finish. Run: npm run reset\n上次首次启动没有完成，请先运行 npm run reset。',
    );
  }
  const cloud = await startLocalCloud({
    dataFolder,
    builtFolder,
    functionsFolder: path.join(root, 'cloudfunctions'),
    h5Folder: path.join(root, 'dist', 'h5'),
    configFolder: path.join(root, 'config', 'cloud'),
    port: await choosePort(),
    runTimers: 'on',
    onFailure: (error) => console.error(error instanceof Error ? error.message : error),
  });
  stopOnSignal(cloud);
  try {
    if (isFirst) await seed(cloud);
  } catch (error) {
    await cloud.close();
    throw error;
  }
  console.log(`\n  Open 打开:  ${cloud.address}\n\n  Data 数据:  ${dataFolder}\n  Ctrl-C stops 停止\n`);
}

run().catch((error: unknown) => {
  // A folder in use has its own sentence; anything else may be a defect and shows where.
  console.error(error instanceof FolderInUse ? error.message : error);
  process.exit(1);
});
