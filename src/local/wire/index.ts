export {
  startWireServer,
  type RequestInfo,
  type WireSeams,
  type WireServer,
  type WireServerOptions,
} from './wire-server';
