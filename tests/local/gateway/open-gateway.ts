import path from 'node:path';

import { startGateway, type Gateway, type GatewayOptions } from '../../../src/local/gateway/start-gateway';
import { openPeopleDirectory } from '../../../src/local/people/people-directory';
import type { LocalPerson } from '../../../src/local/people/person';
import { FileError } from '../../../src/local/storage';
import { sendRequest, type ReceivedReply, type SentRequest } from '../../support/send-request';
import { closeAtEnd, temporaryFolder, writeFiles } from '../../support/temporary-folder';

export const PEOPLE: LocalPerson[] = [
  { key: 'mother', openid: 'oMother', role: 'guardian', label: '王芳 · 两个孩子的妈妈', note: '试试签收' },
  { key: 'teacher', openid: 'oTeacher', role: 'classTeacher', label: '李老师', note: '' },
];

export interface OpenGateway {
  gateway: Gateway;
  /** Sends without a cookie. */
  send(request: Omit<SentRequest, 'port'>): Promise<ReceivedReply>;
  /** Sends as a browser that opened the printed address. */
  browse(request: Omit<SentRequest, 'port'>): Promise<ReceivedReply>;
  cookie: string;
}

const noFile = () => Promise.reject(new FileError('STORAGE_FILE_NONEXIST', 'none'));

/** A gateway over stand-ins, and a browser that is the mother. */
export async function openGateway(options: Partial<GatewayOptions> = {}): Promise<OpenGateway> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'h5/index.html': '<!doctype html><script>start()</script><script src="js/app.0123abcd.js"></script>',
    'h5/js/app.0123abcd.js': `start(${'"long enough to compress",'.repeat(100)}0)`,
    'h5/notes.secret': 'no type, not served',
    'shell/index.html': '<!doctype html><title>安心家校</title>',
    'shell/shell.js': 'run()',
    'secret.txt': 'outside',
  });
  const people = openPeopleDirectory(path.join(folder, 'people.json'));
  people.save(PEOPLE);
  const gateway = await startGateway({
    shellFolder: path.join(folder, 'shell'),
    h5Folder: path.join(folder, 'h5'),
    people,
    callFunction: async (name, data, openid) => ({ name, data, openid }),
    files: { putFromClient: noFile, openLink: noFile },
    messagesFor: (openid) => [{ title: `给 ${openid}`, lines: [], sentAt: 1 }],
    trialId: 'trial1',
    onFailure: () => undefined,
    ...options,
  });
  closeAtEnd(() => gateway.close());
  const { port } = gateway;
  const opened = await sendRequest({ port, path: gateway.address.slice(gateway.address.indexOf('/?')) });
  const cookie = cookieOf(opened);
  const host = `127.0.0.1:${port}`;
  return {
    gateway,
    cookie,
    send: (request) => sendRequest({ port, ...request, headers: { host, ...request.headers } }),
    browse: (request) =>
      sendRequest({
        port,
        ...request,
        headers: { host, origin: `http://${host}`, cookie, ...request.headers },
      }),
  };
}

/** @returns what the browser would send back. */
export function cookieOf(reply: ReceivedReply): string {
  return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

export function asJson(body: unknown) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
