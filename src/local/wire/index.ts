export type { RequestInfo, WireSeams, WireServices as WireServerOptions } from './request-handler';
export { startWireServer, type WireServer } from './wire-server';
