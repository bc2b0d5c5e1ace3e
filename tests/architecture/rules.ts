import path from 'node:path';
import { importsOf, targetOf, type Import } from './imports';
import { roomOf } from './rooms';
import { PROJECT_ROOT, type SourceFile } from './source-files';

/** A rule of the house: what is wrong in a file, each fault a sentence; nothing when all is well. */
export type Rule = (source: SourceFile) => string[];

const SDK = 'wx-server-sdk';
/** Tests of what speaks to the cloud speak through the real SDK. */
const SDK_USERS = /^(src\/server\/cloud|tests\/(server|functions|local|support|bench))\//;

export const importsOnlyAllowedRooms: Rule = (source) => {
  const room = roomOf(source.path);
  if (!room) return [`${source.path} is in no room of the house`];
  return importsOf(source).flatMap((found) => {
    const fault = faultOf(source, found);
    return fault ? [`${source.path} (${room.name}) must not import ${found.specifier}: ${fault}`] : [];
  });
};

function faultOf(source: SourceFile, found: Import): string | null {
  const room = roomOf(source.path);
  const target = targetOf(source, found);
  if (!room) return 'it is in no room';
  if ('builtin' in target) return room.usesNode ? null : 'Node is not everywhere this room runs';
  if ('package' in target) {
    if (room.packages === 'any') return null;
    const isAllowed = room.packages.some((name) => isPackage(target.package, name));
    return isAllowed ? null : 'the package is not on the room’s list';
  }
  const other = roomOf(target.file);
  if (!other) return 'it is in no room of the house';
  if (other === room || room.may.includes(other.name)) return null;
  if (!room.mayTypes?.includes(other.name)) return `${room.name} may not know ${other.name}`;
  return found.isTypeOnly ? null : `only types may come from ${other.name}`;
}

/** `@scope/` stands for every package of the scope. */
function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`);
}

export const onlyTheCloudRoomUsesTheSdk: Rule = (source) => {
  if (SDK_USERS.test(source.path)) return [];
  return importsOf(source)
    .filter((found) => isPackage(found.specifier, SDK))
    .map(() => `${source.path} must not import ${SDK}`);
};

export const featuresDoNotKnowEachOther: Rule = (source) => {
  const own = featureOf(source.path);
  if (own === null) return [];
  return importsOf(source).flatMap((found) => {
    const target = targetOf(source, found);
    const other = 'file' in target ? featureOf(target.file) : null;
    return other === null || other === own ? [] : [`${source.path} must not import the feature ${other}`];
  });
};

function featureOf(file: string): string | null {
  return /^src\/client\/features\/([^/]+)/.exec(file)?.[1] ?? null;
}

/** Folders of one machine, and this very checkout. */
const MACHINE_PATH =
  /(?<![\w.:/-])\/(home|root|Users|opt|mnt|tmp|private)\/|(?<![A-Za-z])[A-Z]:\\\\?[A-Za-z]|file:\/\/\//;

export const namesNothingOutsideTheProject: Rule = (source) => {
  const faults: string[] = [];
  if (MACHINE_PATH.test(source.text) || source.text.includes(`${PROJECT_ROOT}/`)) {
    faults.push(`${source.path} names a folder of one machine`);
  }
  // Attacks in tests climb out of folders on purpose; imports and shipped code never do.
  const climbing = source.path.startsWith('tests/') ? [] : stringsClimbing(source.text);
  for (const up of [...climbing, ...importsOf(source).map((found) => found.specifier)]) {
    if (!up.startsWith('../')) continue;
    const reached = path.posix.join(path.posix.dirname(source.path), up);
    if (reached === '..' || reached.startsWith('../'))
      faults.push(`${source.path} leaves the project: ${up}`);
  }
  return faults;
};

function stringsClimbing(text: string): string[] {
  return Array.from(text.matchAll(/['"`](\.\.\/[^'"`\n]*)['"`]/g), (match) => match[1] ?? '');
}

const COMPOSITION_ROOT = /^cloudfunctions\/[^/]+\/index\.ts$/;
const COMPOSITION_ROOT_LINES = 20;

export const compositionRootsAreShort: Rule = (source) => {
  const lines = source.text.trimEnd().split('\n').length;
  if (!COMPOSITION_ROOT.test(source.path) || lines <= COMPOSITION_ROOT_LINES) return [];
  return [`${source.path} has ${lines} lines; a composition root has ${COMPOSITION_ROOT_LINES} at most`];
};

const REQUEST = '(event|input|request|req|body|params|payload|envelope|call)';
const IDENTITY = '(openid|open_id|unionid|personId|userInfo|fromOpenid)';
const IDENTITY_FROM_REQUEST = [
  // event.openid, input?.personId, event['openid']
  new RegExp(`\\b${REQUEST}(\\.input)?(\\?)?(\\.|\\[\\s*['"\`])${IDENTITY}\\b`, 'i'),
  // const { openid } = event
  new RegExp(`\\{[^{}]*\\b${IDENTITY}\\b[^{}]*\\}\\s*=\\s*\\(?\\s*(await\\s+)?${REQUEST}\\b`, 'i'),
];

/** Who calls is the platform's to say: an id that came with the request is anybody's. The local gateway signs its own. */
export const takesNoIdentityFromRequests: Rule = (source) => {
  if (!/^(src\/(server|shared|client)|cloudfunctions)\//.test(source.path)) return [];
  return IDENTITY_FROM_REQUEST.some((pattern) => pattern.test(source.text))
    ? [`${source.path} takes a person's identity from a request`]
    : [];
};

const VAGUE = /(^|[-/])(utils?|helpers?|common|managers?|misc)([-./]|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

export const namesFilesByTheirJob: Rule = (source) => {
  const faults: string[] = [];
  if (VAGUE.test(source.path)) faults.push(`${source.path} has a name that tells no job`);
  if (!KEBAB.test(path.posix.basename(source.path))) faults.push(`${source.path} is not in kebab-case`);
  return faults;
};
