import Taro from '@tarojs/taro';
import type { Photo } from './photo';

/** A slip is read, not printed: more than this only makes it slow to send. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.7;

/** WeChat's own camera or album; what it gives is compressed once more. */
export async function takePhotoInWechat(): Promise<Photo | null> {
  const chosen = await chosenInWechat();
  if (!chosen) return null;
  const { tempFilePath } = await Taro.compressImage({ src: chosen.tempFilePath, quality: QUALITY * 100 });
  return { source: tempFilePath, bytes: chosen.size, preview: tempFilePath };
}

async function chosenInWechat(): Promise<{ tempFilePath: string; size: number } | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    });
    return tempFiles[0] ?? null;
  } catch {
    // WeChat reports a closed dialogue as a failure.
    return null;
  }
}

/** A file of the browser's, drawn anew: upright, small, and without what the camera wrote into it. */
export async function takePhotoInBrowser(): Promise<Photo | null> {
  const file = await chosenFile();
  if (!file) return null;
  const canvas = await draw(file);
  const source = await jpegOf(canvas);
  return { source, bytes: source.size, preview: canvas.toDataURL('image/jpeg', QUALITY) };
}

function chosenFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.setAttribute('capture', 'environment');
    input.hidden = true;
    const settle = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => settle(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => settle(null));
    // In the page, so that tests and screen readers find it too.
    document.body.appendChild(input);
    input.click();
  });
}

async function draw(file: File): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null): void => (blob ? resolve(blob) : reject(new Error('nothing was drawn')));
    canvas.toBlob(take, 'image/jpeg', QUALITY);
  });
}
