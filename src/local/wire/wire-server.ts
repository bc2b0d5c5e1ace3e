import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RequestHandler, type WireServices } from './request-handler';

export interface WireServer {
  readonly url: string;
  readonly port: number;
  /** The variables a process needs before it loads wx-server-sdk, so that the SDK talks to this server. */
  environment(): Record<string, string>;
  /** How many requests of each action have come in since the start or the last reset. */
  requestCounts(): Record<string, number>;
  resetRequestCounts(): void;
  close(): Promise<void>;
}

/** The SDK puts one listener a request on a reused socket; above 10 Node warns of a leak. */
const REQUESTS_PER_SOCKET_MAX = 10;

/**
 * Starts the server that an unmodified wx-server-sdk talks to, on 127.0.0.1 and a free port.
 * It answers only to its own host name, and only to who has the credential of `environment()`, new every start.
 */
export async function startWireServer(services: WireServices): Promise<WireServer> {
  const secretId = `local${randomBytes(16).toString('hex')}`;
  const server = createServer();
  server.maxRequestsPerSocket = REQUESTS_PER_SOCKET_MAX;
  const port = await listen(server);
  const handler = new RequestHandler(services, { port, secretId });
  server.on('request', (request, response) => void handler.handle(request, response));
  return {
    url: `http://127.0.0.1:${port}/admin`,
    port,
    environment: () => environmentOf(port, secretId),
    requestCounts: () => Object.fromEntries(handler.counts),
    resetRequestCounts: () => handler.counts.clear(),
    close: () => close(server),
  };
}

/** Without TENCENTCLOUD the SDK probes a metadata host before every request; without the secrets it crashes. */
function environmentOf(port: number, secretId: string): Record<string, string> {
  return {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
    SCF_NAMESPACE: 'local',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
