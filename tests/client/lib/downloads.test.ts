import Taro from '@tarojs/taro';
import { takeFile } from '../../../src/client/lib/downloads';

const SHEET = { fileName: '名单.html', url: 'https://files.example.com/files/token-1' };
const TABLE = { fileName: '名单.xlsx', url: 'https://files.example.com/files/token-2' };
const FOLDER = 'wxfile://usr/to-hand-on';

/** Folders that were emptied. */
let removed: string[];
/** What WeChat was asked, in order. */
let asked: [name: string, options: unknown][];

/** WeChat on a device; every call succeeds unless `failing` says with which words it does not. */
function openWechat(platform: string, failing: Record<string, string> = {}): void {
  process.env.TARO_ENV = 'weapp';
  const call = (name: string) => (options: unknown) => {
    asked.push([name, options]);
    const errMsg = failing[name];
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what WeChat rejects with
    return errMsg ? Promise.reject({ errMsg }) : Promise.resolve({});
  };
  const names = ['downloadFile', 'saveFileToDisk', 'shareFileMessage', 'openDocument'];
  Object.assign(Taro, {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getDeviceInfo: () => ({ platform }),
    getFileSystemManager: () => ({
      rmdirSync: (folder: string) => void removed.push(folder),
      mkdirSync: () => undefined,
    }),
    ...Object.fromEntries(names.map((name) => [name, call(name)])),
  });
}

beforeEach(() => {
  asked = [];
  removed = [];
});

afterEach(() => {
  process.env.TARO_ENV = 'h5';
  jest.restoreAllMocks();
});

describe('a file in WeChat', () => {
  test('waits for a tap of its own, since the one that asked for it is over', async () => {
    openWechat('ios');
    const atHand = await takeFile(SHEET);
    expect(asked.map(([name]) => name)).toEqual(['downloadFile']);
    await atHand?.finish();
    expect(asked.map(([name]) => name)).toEqual(['downloadFile', 'shareFileMessage']);
  });

  test.each([
    ['ios', SHEET, 'send', 'shareFileMessage'],
    ['android', SHEET, 'send', 'shareFileMessage'],
    ['android', TABLE, 'open', 'openDocument'],
    ['windows', SHEET, 'save', 'saveFileToDisk'],
    ['mac', TABLE, 'save', 'saveFileToDisk'],
  ])('on %s is handed on as that device can: %o', async (platform, file, step, name) => {
    openWechat(platform);
    const atHand = await takeFile(file);
    expect(atHand).toMatchObject({ fileName: file.fileName, step });
    await atHand?.finish();
    expect(asked[1]).toEqual([name, expect.objectContaining({ filePath: `${FOLDER}/${file.fileName}` })]);
  });

  test('stays on the phone no longer than until the next one comes', async () => {
    openWechat('android');
    await takeFile(SHEET);
    await takeFile(TABLE);
    expect(removed).toEqual([FOLDER, FOLDER]);
  });

  test('is no failure when whoever asked for it closes the dialogue', async () => {
    openWechat('ios', { shareFileMessage: 'shareFileMessage:fail cancel' });
    await expect((await takeFile(SHEET))?.finish()).resolves.toBeUndefined();
  });

  test('is OFFLINE when it does not come, and INTERNAL when it cannot be handed on', async () => {
    openWechat('ios', { downloadFile: 'downloadFile:fail timeout' });
    await expect(takeFile(SHEET)).rejects.toMatchObject({ code: 'OFFLINE' });
    openWechat('ios', { shareFileMessage: 'shareFileMessage:fail can only be invoked by user TAP gesture' });
    await expect((await takeFile(SHEET))?.finish()).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('a sheet in a browser', () => {
  test('opens in a tab of its own under the gateway’s address', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(window);
    expect(await takeFile(SHEET)).toBeNull();
    expect(open).toHaveBeenCalledWith('../api/files/token-1', '_blank');
  });

  test('held back by the browser opens with the next tap', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValueOnce(null).mockReturnValueOnce(window);
    const atHand = await takeFile(SHEET);
    expect(atHand).toMatchObject({ step: 'open' });
    await atHand?.finish();
    expect(open).toHaveBeenCalledTimes(2);
  });
});
