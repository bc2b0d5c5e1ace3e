/** A room of the house and what its files may import. */
interface Room {
  name: string;
  at: RegExp;
  /** Rooms it may import, beside itself. */
  may: readonly string[];
  /** Rooms whose types alone it may import. */
  mayTypes?: readonly string[];
  /** npm packages it may import; `'any'` all but the cloud's SDK. */
  packages: readonly string[] | 'any';
  usesNode?: boolean;
}

const SHARED = ['domain', 'contracts', 'letters'];
const TARO = ['react', 'react-dom', '@tarojs/'];
const CONTRACT_TYPES = ['contracts'];
const SERVER = ['server ports', 'server use cases', 'server cloud', 'server adapters', 'server entry'];
const CLIENT = ['client lib', 'client components', 'client features', 'client pages'];

/** Who may import whom, as the design's table says it. The linter holds the same table in its own words. */
const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    at: /^src\/shared\/domain\//,
    may: [],
    packages: ['dayjs', '@noble/hashes', 'canonicalize'],
  },
  { name: 'contracts', at: /^src\/shared\/contracts(\/|$)/, may: ['domain'], packages: ['zod'] },
  { name: 'letters', at: /^src\/shared\/letters(\/|$)/, may: ['domain'], packages: ['zod'] },
  {
    name: 'client lib',
    at: /^src\/client\/lib\//,
    may: ['domain', 'letters'],
    mayTypes: CONTRACT_TYPES,
    packages: TARO,
  },
  {
    name: 'client components',
    at: /^src\/client\/(components|styles)\//,
    may: ['domain'],
    mayTypes: CONTRACT_TYPES,
    packages: TARO,
  },
  {
    name: 'client features',
    at: /^src\/client\/features\//,
    may: ['client lib', 'client components', 'domain', 'letters'],
    mayTypes: CONTRACT_TYPES,
    packages: TARO,
  },
  {
    name: 'client pages',
    at: /^src\/client\/((pages|packages)\/|[^/]+$)/,
    may: ['client lib', 'client components', 'client features', 'domain', 'letters'],
    mayTypes: CONTRACT_TYPES,
    packages: TARO,
  },
  { name: 'server ports', at: /^src\/server\/ports(\/|\.ts$|$)/, may: SHARED, packages: [] },
  {
    name: 'server use cases',
    at: /^src\/server\/use-cases\//,
    may: ['server ports', ...SHARED],
    packages: [],
  },
  {
    name: 'server cloud',
    at: /^src\/server\/cloud(\/|$)/,
    may: ['server ports', ...SHARED],
    packages: ['wx-server-sdk'],
    usesNode: true,
  },
  {
    name: 'server adapters',
    at: /^src\/server\/adapters\//,
    may: ['server ports', ...SHARED],
    packages: 'any',
    usesNode: true,
  },
  {
    name: 'server entry',
    at: /^src\/server\/entry\//,
    may: ['server ports', ...SHARED],
    mayTypes: ['server use cases'],
    packages: ['zod'],
  },
  {
    name: 'cloud functions',
    at: /^cloudfunctions\/[^/]+\/index(\.ts)?$/,
    may: [...SERVER, 'domain'],
    packages: [],
  },
  {
    name: 'local',
    at: /^src\/local\//,
    may: ['domain', 'letters'],
    mayTypes: CONTRACT_TYPES,
    packages: 'any',
    usesNode: true,
  },
  { name: 'config', at: /^config\//, may: [], packages: 'any', usesNode: true },
  {
    name: 'tests',
    at: /^tests\//,
    may: [...SHARED, ...CLIENT, ...SERVER, 'cloud functions', 'local', 'config'],
    packages: 'any',
    usesNode: true,
  },
];

export function roomOf(file: string): Room | undefined {
  return ROOMS.find((room) => room.at.test(file));
}
