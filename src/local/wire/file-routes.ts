import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileError, type FileVault } from '../storage';
import { refuse, send } from './http-answers';

/** `GET /files/<token>`: the signed link itself is the permission. */
export async function sendFile(
  files: FileVault,
  token: string,
  method: string,
  response: ServerResponse,
): Promise<void> {
  const file = await files.openLink(token);
  if (!file) {
    refuse(response, 403, 'the link is not valid');
    return;
  }
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.bytes.length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  response.end(method === 'HEAD' ? undefined : file.bytes);
}

/** `PUT /upload`, with the token in the header. The object store answers nothing when all is well, else an XML error. */
export async function storeUpload(
  files: FileVault,
  request: IncomingMessage,
): Promise<(response: ServerResponse) => void> {
  try {
    await files.putWithToken(request.headers.authorization ?? '', request);
    return (response) => send(response, 'application/xml', Buffer.alloc(0));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const fields = { Code: error.code, Message: error.message, RequestId: 'local', TraceId: 'local' };
    const inner = Object.entries(fields).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
    return (response) => send(response, 'application/xml', Buffer.from(`<Error>${inner.join('')}</Error>`));
  }
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
