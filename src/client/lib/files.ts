import Taro from '@tarojs/taro';
import { ActionError } from './action-error';
import { fetchFromGateway } from './transport';

/** A file somebody chose: a path on the phone, or the browser's own file. */
export interface ChosenFile {
  name: string;
  bytes: number;
  source: string | Blob;
}

/** Lets somebody choose one file, in WeChat from a chat. Null when nothing was chosen. Extensions without a dot. */
export function chooseFile({ extensions }: { extensions: readonly string[] }): Promise<ChosenFile | null> {
  return process.env.TARO_ENV === 'weapp' ? chooseInWechat(extensions) : chooseInBrowser(extensions);
}

/** Lets somebody choose a picture, in WeChat from the album. Null when nothing was chosen. */
export function choosePicture(): Promise<ChosenFile | null> {
  return process.env.TARO_ENV === 'weapp'
    ? choosePictureInWechat()
    : chooseInBrowser(['png', 'jpg', 'jpeg', 'gif', 'webp']);
}

async function choosePictureInWechat(): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['album'],
      sizeType: ['compressed'],
    });
    const picture = tempFiles[0];
    return picture ? { name: '', bytes: picture.size, source: picture.tempFilePath } : null;
  } catch {
    // WeChat reports a closed dialogue as a failure.
    return null;
  }
}

async function chooseInWechat(extensions: readonly string[]): Promise<ChosenFile | null> {
  try {
    const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] });
    const file = chosen.tempFiles[0];
    return file ? { name: file.name, bytes: file.size, source: file.path } : null;
  } catch {
    // WeChat reports a closed dialogue as a failure.
    return null;
  }
}

function chooseInBrowser(extensions: readonly string[]): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.hidden = true;
    const settle = (file: File | undefined): void => {
      input.remove();
      resolve(file ? { name: file.name, bytes: file.size, source: file } : null);
    };
    input.addEventListener('change', () => settle(input.files?.[0]));
    input.addEventListener('cancel', () => settle(undefined));
    // In the page, so that tests and screen readers find it too.
    document.body.appendChild(input);
    input.click();
  });
}

/**
 * Stores a file in the cloud and gives its file id. `path` is in the inbox, e.g. `inbox/<id>.xlsx`.
 * @throws ActionError OFFLINE or INTERNAL.
 */
export async function uploadFile(path: string, file: ChosenFile): Promise<string> {
  const fileId =
    typeof file.source === 'string' ? await uploadInWechat(path, file.source) : await put(path, file.source);
  if (typeof fileId !== 'string' || fileId === '') throw new ActionError('INTERNAL', '');
  return fileId;
}

async function uploadInWechat(cloudPath: string, filePath: string): Promise<unknown> {
  try {
    const stored = (await Taro.cloud.uploadFile({ cloudPath, filePath })) as { fileID?: unknown };
    return stored.fileID;
  } catch {
    throw new ActionError('OFFLINE', '');
  }
}

async function put(path: string, body: Blob): Promise<unknown> {
  const response = await fetchFromGateway(`../api/files?path=${encodeURIComponent(path)}`, {
    method: 'PUT',
    body,
  });
  const stored = (await response.json().catch(() => null)) as { fileID?: unknown } | null;
  return stored?.fileID;
}
