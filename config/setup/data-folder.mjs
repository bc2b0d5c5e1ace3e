import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline/promises';

import { ExpectedFailure } from './expected-failure.mjs';
import { root } from './fingerprint.mjs';

/** Where this machine's trial keeps everything. ANXIN_DATA names another folder. */
export function dataFolder() {
  return path.resolve(process.env.ANXIN_DATA || path.join(root, '.anxin'));
}

/** All that a trial writes. Nothing else in the folder is touched, whatever ANXIN_DATA names. */
const CONTENTS =
  /^((lock|keys|people|trial)\.json|(cloud\.db|messages)([.-].+)?|files|functions\.log)(\.draft)?$/;

/** @returns the id of the server that uses the folder, if one runs (see src/local/data-folder/lock-folder.ts). */
function runningServer(folder) {
  try {
    const { pid } = JSON.parse(fs.readFileSync(path.join(folder, 'lock.json'), 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? 'of another user' : undefined;
  }
}

/** Removes everything of the trial. @throws ExpectedFailure while a server runs on the folder */
export function emptyDataFolder(folder = dataFolder()) {
  const pid = runningServer(folder);
  if (pid !== undefined) {
    throw new ExpectedFailure(
      `A server (process ${pid}) uses ${folder}. Stop it first with Ctrl-C.\n服务正在运行，请先用 Ctrl-C 停止它。`,
    );
  }
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder).filter((entry) => CONTENTS.test(entry))) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

async function isConfirmed(folder) {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  // An input that ends without an answer is a no.
  const ended = new Promise((resolve) => terminal.once('close', () => resolve('')));
  const question = `This deletes all trial data in ${folder}.\n这会删除本机试用的全部数据。Type yes to go on 输入 yes 继续: `;
  const answer = await Promise.race([terminal.question(question), ended]);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

/** `npm run reset`: asks, then empties the data folder. `--yes` is for scripts. */
export async function reset(args) {
  const folder = dataFolder();
  if (!args.includes('--yes') && !(await isConfirmed(folder))) {
    throw new ExpectedFailure('Nothing was deleted. 没有删除任何数据。');
  }
  emptyDataFolder(folder);
  console.log('Done. The next start begins anew. 已清空，下次启动将重新开始。');
}
