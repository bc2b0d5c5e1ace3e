import { FileError } from './errors';

const PREFIX = 'cloud://local.anxin/';
const PATH_CHARACTERS_MAX = 900;

/** The id under which functions and pages know a file: `cloud://local.anxin/<path>`. */
export function fileIdOf(path: string): string {
  return `${PREFIX}${checkPath(path)}`;
}

/** The path of a file id. Throws INVALID_PARAM for an id of another environment. */
export function pathOf(fileId: string): string {
  if (!fileId.startsWith(PREFIX))
    throw new FileError('INVALID_PARAM', `not a file id of this environment: ${fileId}`);
  return checkPath(fileId.slice(PREFIX.length));
}

/** Throws INVALID_PARAM for a path that is absolute, climbs (`..`), or carries backslashes or control characters. */
export function checkPath(path: string): string {
  const isClean =
    path !== '' &&
    path.length <= PATH_CHARACTERS_MAX &&
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[\u0000-\u001f\u007f\\?#%]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isClean) throw new FileError('INVALID_PARAM', `file path ${JSON.stringify(path)} is not allowed`);
  return path;
}

/** Types that a browser may show; anything else, HTML and SVG above all, is only offered for download. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mp3: 'audio/mpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The content type a path's ending stands for. */
export function contentTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return CONTENT_TYPES[ending] ?? 'application/octet-stream';
}
