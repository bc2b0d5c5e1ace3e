import http from 'node:http';
import type { AddressInfo } from 'node:net';

import type { PeopleDirectory } from '../people/people-directory';
import { createCallRoute } from './call-route';
import { createFileRoutes, type FileStore } from './file-routes';
import { refusalOf } from './guards';
import { createPageRoutes } from './page-routes';
import { createPeopleRoutes } from './people-routes';
import { badRequest, noPerson, noSession, notFound, Refusal } from './refusal';
import { redirect, refuse, send, type Reply } from './replies';
import type { Route, RouteRequest } from './route';
import { Sessions } from './sessions';
import type { ShownMessage } from './shown';

export interface GatewayOptions {
  /** 0 or missing: any free port. */
  port?: number;
  shellFolder: string;
  h5Folder: string;
  people: PeopleDirectory;
  callFunction: (functionName: string, data: unknown, openid: string) => Promise<unknown>;
  files: FileStore;
  messagesFor: (openid: string) => ShownMessage[];
  /** Another one after a reset; letters and digits. What the last trial left in a browser is not read again. */
  trialId: string;
  /** Told what callers are not told. */
  onFailure: (error: unknown) => void;
}

export interface Gateway {
  port: number;
  /** Opens the trial: `http://127.0.0.1:port/?token=…`; `&as=KEY` starts as that person. */
  address: string;
  close(): Promise<void>;
}

/** Starts the one door to the trial, on 127.0.0.1 only. @throws Error (EADDRINUSE) when the port is taken */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const sessions = new Sessions(options.trialId);
  const routes: Route[] = [
    createCallRoute(options),
    createFileRoutes(options.files),
    createPeopleRoutes(options),
    createPageRoutes(options),
  ];
  const desk = new FrontDesk(sessions, options.people, routes);
  const server = http.createServer((incoming, response) => {
    const { port } = server.address() as AddressInfo;
    desk
      .answer(incoming, port)
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) options.onFailure(error);
        return refuse(asRefusal(error), isProgramPath(incoming.url ?? ''));
      })
      .then((reply) => send(response, reply))
      .catch(options.onFailure);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${sessions.startToken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Lets a request in, or not, and finds the route for it. */
class FrontDesk {
  constructor(
    private readonly sessions: Sessions,
    private readonly people: PeopleDirectory,
    private readonly routes: Route[],
  ) {}

  async answer(incoming: http.IncomingMessage, port: number): Promise<Reply> {
    const refusal = refusalOf(incoming, port);
    if (refusal) throw refusal;
    const url = readAddress(incoming.url ?? '/', port);
    if (url.pathname === '/' && url.searchParams.has('token')) return this.#open(url, port);
    const session = this.sessions.read(incoming.headers.cookie, port);
    if (!session) throw noSession();
    const request: RouteRequest = {
      incoming,
      method: incoming.method ?? 'GET',
      url,
      session,
      requirePerson: () => {
        const person = this.people.find(session.personKey);
        if (!person) throw noPerson();
        return person;
      },
      cookiesFor: (personKey) => this.sessions.cookies({ ...session, personKey }, port),
    };
    for (const route of this.routes) {
      const reply = await route(request);
      if (reply) return reply;
    }
    throw notFound();
  }

  #open(url: URL, port: number): Reply {
    const chosen = this.people.find(url.searchParams.get('as') ?? '') ?? this.people.list()[0];
    const session = this.sessions.open(url.searchParams.get('token') ?? '', chosen?.key ?? '');
    if (!session) throw noSession();
    return redirect('/', { 'set-cookie': this.sessions.cookies(session, port) });
  }
}

/** @throws Refusal for what is no path on this server, such as `//elsewhere/` */
function readAddress(address: string, port: number): URL {
  const home = `http://127.0.0.1:${port}`;
  const url = URL.canParse(address, home) ? new URL(address, home) : undefined;
  if (url?.origin !== home) throw badRequest();
  return url;
}

function isProgramPath(address: string): boolean {
  return address.startsWith('/api/') || address.startsWith('/local/');
}

function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal
    ? error
    : new Refusal(500, 'INTERNAL', '本机服务出错了,详情见终端。Something failed; the terminal tells more.');
}
