import { loadSdk, openLocalCloud, START, type LocalCloud } from './local-cloud';
import type { Sdk, SdkDatabase } from './sdk-types';
import { containing } from '../database/expectations';

const collections = {
  x: { indexes: [{ name: 'a', keys: [['a', 1] as const] }] },
  y: { indexes: [] },
  receipts: { indexes: [{ name: 'k', keys: [['k', 1] as const], unique: true }] },
};

let local: LocalCloud;
let cloud: Sdk;
let db: SdkDatabase;

beforeEach(async () => {
  local = await openLocalCloud({ collections });
  cloud = loadSdk(local.server);
  db = cloud.database();
});

afterEach(async () => local.close());

describe('functions, files and messages through the unmodified SDK', () => {
  it('calls a function with its data and gives back the result or the error', async () => {
    const { result } = await cloud.callFunction({ name: 'echo', data: { k: 1 } });
    expect(result).toEqual({ echoed: { k: 1 } });
    expect(local.invoked).toEqual([{ name: 'echo', data: { k: 1 } }]);
    await expect(cloud.callFunction({ name: 'failing' })).rejects.toMatchObject({
      errMsg: containing('boom'),
    });
  });

  it('uploads, links, downloads and deletes a file', async () => {
    const content = Buffer.from('名单\u0000\u0001');
    const { fileID } = await cloud.uploadFile({ cloudPath: '名单/a b.csv', fileContent: content });
    expect(fileID).toBe('cloud://local.anxin/名单/a b.csv');
    expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(content);
    const { fileList } = await cloud.getTempFileURL({
      fileList: [{ fileID, maxAge: 60 }, 'cloud://local.anxin/none'],
    });
    expect(fileList.map((file) => file.status)).toEqual([0, expect.any(Number)]);
    expect(fileList[1]).toMatchObject({
      tempFileURL: '',
      status: expect.not.stringContaining('0') as unknown,
    });
    const opened = await fetch(fileList[0]?.tempFileURL ?? '');
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    local.clock.at += 60_000;
    expect((await fetch(fileList[0]?.tempFileURL ?? '')).status).toBe(403);
    expect((await cloud.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }]);
    await expect(cloud.downloadFile({ fileID })).rejects.toBeDefined();
  });

  it('records a subscription message and passes on the refusal 43101', async () => {
    const message = {
      touser: 'o1',
      templateId: 'T',
      page: 'pages/todo/index',
      data: { thing1: { value: '防溺水告家长书' } },
    };
    expect(await cloud.openapi.subscribeMessage.send(message)).toMatchObject({ errCode: 0 });
    expect(local.messages.messagesFor('o1')).toMatchObject([
      {
        api: 'subscribeMessage.send',
        at: START,
        errcode: 0,
        data: { template_id: 'T', data: { thing1: { value: '防溺水告家长书' } } },
      },
    ]);
    local.messages.answerWith(() => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }));
    await expect(cloud.openapi.subscribeMessage.send(message)).rejects.toMatchObject({ errCode: 43101 });
  });

  it('passes a text check', async () => {
    const check = await cloud.openapi.security.msgSecCheck({
      openid: 'o1',
      scene: 2,
      version: 2,
      content: '你好',
    });
    expect(check.result.suggest).toBe('pass');
  });

  it('counts the requests of each action', async () => {
    await db.collection('x').add({ data: { _id: 'd' } });
    await db.collection('x').doc('d').get();
    await db.collection('x').doc('d').get();
    expect(local.server.requestCounts()).toEqual({ 'database.insertDocument': 1, 'database.getDocument': 2 });
    local.server.resetRequestCounts();
    expect(local.server.requestCounts()).toEqual({});
  });
});
