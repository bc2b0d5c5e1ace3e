import Taro from '@tarojs/taro';
import { ActionError } from './action-error';
import { fetchFromGateway } from './transport';

/** A file made by a function: its name for the reader, and a link that opens it for some minutes. */
export interface OfferedFile {
  fileName: string;
  url: string;
}

/**
 * A file that is here and waits for a tap: both platforms hand files on only in answer to one, and the tap that asked
 * for the file is over by then. `open` shows it, `send` hands it to a chat, `save` puts it on the computer's disk.
 */
export interface FileAtHand {
  fileName: string;
  step: 'open' | 'send' | 'save';
  /** Takes the step; nothing happens when it is called off. @throws ActionError INTERNAL when it cannot be taken */
  finish: () => Promise<void>;
}

/**
 * Gets a file for whoever asked for it. A browser opens a sheet to print in a new tab and saves anything else: then
 * nothing is left to do, and the answer is null. Otherwise one more tap is needed.
 * @throws ActionError OFFLINE when it could not be fetched
 */
export async function takeFile(file: OfferedFile): Promise<FileAtHand | null> {
  return process.env.TARO_ENV === 'weapp' ? takeInWechat(file) : takeInBrowser(file);
}

/** The address under which this build can load a private file that a function linked to, a picture for example. */
export function addressOfLink(url: string): string {
  // The browser build is served by the gateway alone, which opens the same links under its own address.
  return process.env.TARO_ENV === 'weapp' ? url : `../api${url.replace(/^\w+:\/\/[^/]+/, '')}`;
}

function isSheet(fileName: string): boolean {
  return fileName.endsWith('.html');
}

async function takeInBrowser({ fileName, url }: OfferedFile): Promise<FileAtHand | null> {
  const address = addressOfLink(url);
  if (!isSheet(fileName)) return saveInBrowser(fileName, address);
  if (openTab(address)) return null;
  // A tab that nobody tapped for is held back: the next tap opens it.
  const finish = async (): Promise<void> => {
    if (!openTab(address)) throw new ActionError('INTERNAL', '');
  };
  return { fileName, step: 'open', finish };
}

function openTab(address: string): boolean {
  return window.open(address, '_blank') !== null;
}

async function saveInBrowser(fileName: string, url: string): Promise<null> {
  const response = await fetchFromGateway(url, { method: 'GET' });
  const address = window.URL.createObjectURL(await response.blob());
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = fileName;
  document.body.appendChild(anchor);
  anchor.click();
  anchor.remove();
  window.URL.revokeObjectURL(address);
  return null;
}

const COMPUTERS = ['windows', 'mac'];

async function takeInWechat({ fileName, url }: OfferedFile): Promise<FileAtHand> {
  const filePath = `${emptyFolder()}/${fileName}`;
  try {
    await Taro.downloadFile({ url, filePath });
  } catch {
    throw new ActionError('OFFLINE', '');
  }
  if (COMPUTERS.includes(Taro.getDeviceInfo().platform)) {
    return { fileName, step: 'save', finish: () => handOn(() => Taro.saveFileToDisk({ filePath })) };
  }
  // WeChat shows documents and tables, but no pages: a sheet goes to a chat, and from there to a computer.
  if (isSheet(fileName)) {
    return {
      fileName,
      step: 'send',
      finish: () => handOn(() => Taro.shareFileMessage({ filePath, fileName })),
    };
  }
  return {
    fileName,
    step: 'open',
    finish: () => handOn(() => Taro.openDocument({ filePath, showMenu: true })),
  };
}

/** Files for staff hold children's names: the phone keeps the last one at most, under the name its reader knows. */
function emptyFolder(): string {
  const folder = `${Taro.env.USER_DATA_PATH}/to-hand-on`;
  const files = Taro.getFileSystemManager();
  try {
    files.rmdirSync(folder, true);
  } catch {
    // The first file finds no folder.
  }
  files.mkdirSync(folder, true);
  return folder;
}

/** WeChat reports a closed dialogue as a failure. */
async function handOn(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const words = String((error as { errMsg?: unknown } | null)?.errMsg ?? error);
    if (!words.includes('cancel')) throw new ActionError('INTERNAL', '');
  }
}
