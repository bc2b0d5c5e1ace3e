export type { RequestInfo, WireSeams } from './request-handler';
export { startWireServer, type WireServer } from './wire-server';
