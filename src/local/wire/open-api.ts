import { Reader, Writer } from 'protobufjs/minimal';
import type { MessageRecorder, OpenApiAnswer, OpenApiCall } from '../messages';
import { WireError } from './reply';

/**
 * WeChat's open interface as wx-server-sdk speaks it: parameters as protobuf pairs of a key and a JSON text,
 * the answer as a protobuf envelope around JSON.
 */
export function answerOpenApi(messages: MessageRecorder, parts: ReadonlyMap<string, Buffer>): Uint8Array {
  const api = parts.get('apiName')?.toString('utf8');
  if (parts.get('action')?.toString('utf8') !== 'wx.openApi' || !api) {
    throw new WireError('INVALID_PARAM', 'unknown multipart action');
  }
  const data = readParameters(parts.get('requestData') ?? Buffer.alloc(0));
  return encodeAnswer(messages.record({ api, openid: openidOf(data), data }));
}

function openidOf(data: OpenApiCall['data']): string | undefined {
  const openid = data.touser ?? data.openid;
  return typeof openid === 'string' ? openid : undefined;
}

const OPEN_API_DATA = 2;
const PAIRS = 1;
const KEY = 1;
const VALUE = 2;

function readParameters(message: Buffer): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  try {
    for (const pairs of bytesOf(message, OPEN_API_DATA)) {
      for (const pair of bytesOf(pairs, PAIRS)) {
        const key = Buffer.from(bytesOf(pair, KEY)[0] ?? []).toString('utf8');
        data[key] = JSON.parse(Buffer.from(bytesOf(pair, VALUE)[0] ?? []).toString('utf8')) as unknown;
      }
    }
  } catch {
    throw new WireError('INVALID_PARAM', 'malformed open interface request');
  }
  return data;
}

/** The length-delimited fields of a message that have this number. */
function bytesOf(message: Uint8Array, field: number): Uint8Array[] {
  const reader = Reader.create(message);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === field && (tag & 7) === 2) found.push(reader.bytes());
    else reader.skipType(tag & 7);
  }
  return found;
}

/** Fields of the envelope: 1 the JSON, 2 its content type, 3 the error of the transport, 4 the HTTP status. */
function encodeAnswer(answer: OpenApiAnswer): Uint8Array {
  return Writer.create()
    .uint32(10)
    .bytes(Buffer.from(JSON.stringify(answer)))
    .uint32(18)
    .string('application/json; charset=utf-8')
    .uint32(24)
    .int32(0)
    .uint32(32)
    .uint32(200)
    .finish();
}
