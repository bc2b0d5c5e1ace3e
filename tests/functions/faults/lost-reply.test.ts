import http from 'node:http';

import type { Reply } from '@shared/contracts/reply';
import type { ActionInput, ActionOutput } from '@shared/contracts';
import { ACTIONS } from '@shared/domain/actions';
import type { Receipt } from '@shared/domain/receipt';
import type { Tally } from '@shared/domain/tally';
import type { RequestInfo } from '../../../src/local/wire';
import { sendRequest } from '../../support/send-request';
import { temporaryFolder } from '../../support/temporary-folder';
import { startTestCloud, type TestCloud } from '../support/test-cloud';
import { contradictionsOf, SigningClass } from './signing-class';

const dataFolder = temporaryFolder();

let cloud: TestCloud;
let klass: SigningClass;
let noticeId: string;

beforeAll(async () => {
  // That a worker ends with its gateway is what this file is about.
  cloud = await startTestCloud({ dataFolder, onFailure: () => undefined });
  klass = await SigningClass.settle(cloud, 'reply', 1);
  const { openid } = klass.first.caller;
  cloud.local.people.save([{ key: 'mother', openid, role: 'guardian', label: '王芳', note: '' }]);
});
beforeEach(async () => {
  noticeId = await klass.newLetter();
});

/** The mother's browser, signed in at the gateway. */
async function openBrowser({ local: { address, port } }: TestCloud) {
  const host = `127.0.0.1:${port}`;
  const opened = await sendRequest({ port, path: `${address.slice(address.indexOf('/?'))}&as=mother` });
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const headers = { host, origin: `http://${host}`, cookie, 'content-type': 'application/json' };
  const bodyOf = (input: ActionInput<'sign-receipt'>): string => {
    const { fn, v } = ACTIONS['sign-receipt'];
    const data = { action: 'sign-receipt', v, requestId: 'browser', input };
    return JSON.stringify({ name: fn, data });
  };
  const call = { host: '127.0.0.1', port, method: 'POST', path: '/api/call', headers };
  return {
    /** Sends a signature; the caller may tear the connection. */
    begin(input: ActionInput<'sign-receipt'>): { request: http.ClientRequest; failed: Promise<string> } {
      const request = http.request(call);
      const failed = new Promise<string>((resolve) => {
        request.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
        request.once('response', () => resolve('answered'));
      });
      request.end(bodyOf(input));
      return { request, failed };
    },
    async sign(input: ActionInput<'sign-receipt'>): Promise<Reply<ActionOutput<'sign-receipt'>>> {
      const { text } = await sendRequest({
        port,
        method: call.method,
        path: call.path,
        headers,
        body: bodyOf(input),
      });
      return (JSON.parse(text) as { result: Reply<ActionOutput<'sign-receipt'>> }).result;
    },
  };
}

/** Comes true when a signing has written its last, its reply not yet given. */
function lastWrite(of: TestCloud): Promise<void> {
  return new Promise((resolve) => {
    of.setSeams({
      afterRequest: ({ action, collectionName }: RequestInfo) => {
        if (collectionName === 'tallies' && action.endsWith('modifyDocument')) resolve();
      },
    });
  });
}

/** Gives the id of the one receipt. */
async function expectCountedOnce(): Promise<string> {
  const receipts = await cloud.documents<Receipt>('receipts', { noticeId });
  const tallies = await cloud.documents<Tally>('tallies', { noticeId });
  expect(receipts).toHaveLength(1);
  expect(tallies.map(({ counts }) => counts)).toMatchObject([{ total: 1, answered: 1, wechat: 1 }]);
  expect(contradictionsOf(tallies, receipts)).toEqual([]);
  return receipts[0]?._id ?? '';
}

describe('when the reply is lost on its way to the phone', () => {
  it('because the phone’s connection broke: the retry is told of the receipt that was kept', async () => {
    const browser = await openBrowser(cloud);
    const input = await klass.signatureOf(klass.first, noticeId);
    const written = lastWrite(cloud);
    const { request, failed } = browser.begin(input);
    await written;
    request.destroy(new Error('the lift'));
    expect(await failed).toBe('the lift');
    const receiptId = await expectCountedOnce();
    expect(await browser.sign(input)).toMatchObject({ ok: true, data: { receiptId, outcome: 'already' } });
    await expectCountedOnce();
  });

  it('because the gateway went down: after its next start the retry is told the same', async () => {
    const input = await klass.signatureOf(klass.first, noticeId);
    const written = lastWrite(cloud);
    const { failed } = (await openBrowser(cloud)).begin(input);
    await written;
    await cloud.local.close();
    expect(await failed).toBe('ECONNRESET');

    cloud = await startTestCloud({ dataFolder });
    const receiptId = await expectCountedOnce();
    const reply = await (await openBrowser(cloud)).sign(input);
    expect(reply).toMatchObject({ ok: true, data: { receiptId, outcome: 'already', isLate: false } });
    await expectCountedOnce();
  });
});
