import Taro from '@tarojs/taro';
import { ActionError } from './action-error';
import { fetchFromGateway } from './transport';

/** A file made by a function: its name for the reader, and a link that opens it for some minutes. */
export interface OfferedFile {
  fileName: string;
  url: string;
}

/**
 * Gives a file to whoever asked for it: in a browser it is saved; in WeChat on a computer too, on a phone it opens
 * with the menu to send it on. Call it from a tap: WeChat allows these only there.
 * @throws ActionError OFFLINE when it could not be fetched
 */
export async function saveDownload(file: OfferedFile): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await saveInWechat(file);
  else await saveInBrowser(file);
}

/** The address under which this build can load a private file that a function linked to, a picture for example. */
export function addressOfLink(url: string): string {
  // The browser build is served by the gateway alone, which opens the same links under its own address.
  return process.env.TARO_ENV === 'weapp' ? url : `../api${new URL(url).pathname}`;
}

async function saveInBrowser({ fileName, url }: OfferedFile): Promise<void> {
  const response = await fetchFromGateway(addressOfLink(url), { method: 'GET' });
  const address = URL.createObjectURL(await response.blob());
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = fileName;
  document.body.appendChild(anchor);
  anchor.click();
  anchor.remove();
  URL.revokeObjectURL(address);
}

const COMPUTERS = ['windows', 'mac'];

async function saveInWechat({ fileName, url }: OfferedFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  try {
    await Taro.downloadFile({ url, filePath });
  } catch {
    throw new ActionError('OFFLINE', '');
  }
  if (COMPUTERS.includes(Taro.getDeviceInfo().platform)) await Taro.saveFileToDisk({ filePath });
  else await Taro.openDocument({ filePath, showMenu: true });
}
