import fs from 'node:fs';
import path from 'node:path';

/** Read by `npm run reset` as well (config/setup/data-folder.mjs). */
const LOCK_FILE = 'lock.json';

/** Another server uses the folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `${folder} is in use by process ${pid}. Stop that server first, or choose another folder (ANXIN_DATA).\n` +
        `数据文件夹正被进程 ${pid} 使用，请先停止它，或用 ANXIN_DATA 换一个文件夹。`,
    );
    this.name = 'FolderInUse';
  }
}

export interface FolderLock {
  release(): void;
}

/** Folders this very process holds: its own id in a lock file says nothing, ids are used again. */
const held = new Set<string>();

/**
 * Makes this process the only one that uses a data folder; creates the folder. The lock of a process that is gone
 * is taken over. @throws FolderInUse
 */
export function lockFolder(folder: string): FolderLock {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = fs.realpathSync(folder);
  const file = path.join(real, LOCK_FILE);
  if (held.has(real)) throw new FolderInUse(folder, process.pid);
  if (!createLock(file)) {
    const pid = ownerOf(file);
    if (pid !== undefined && pid !== process.pid && isAlive(pid)) throw new FolderInUse(folder, pid);
    fs.rmSync(file, { force: true });
    // Two servers may find the same dead lock; only one of them creates the new file.
    if (!createLock(file)) throw new FolderInUse(folder, ownerOf(file) ?? 0);
  }
  held.add(real);
  return {
    release() {
      held.delete(real);
      fs.rmSync(file, { force: true });
    },
  };
}

function createLock(file: string): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(file: string): number | undefined {
  try {
    const { pid } = JSON.parse(fs.readFileSync(file, 'utf8')) as { pid?: unknown };
    return typeof pid === 'number' ? pid : undefined;
  } catch {
    // A half-written lock is of a process that died writing it.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
