/**
 * Every npm script: `node config/run.mjs start | test | check | build | bench | reset`. Needs nothing but Node, and
 * first sets up what the command needs.
 */
const OLDEST_NODE = [20, 19];
const COMMANDS = {
  start: async (args) => (await import('./setup/start.mjs')).start(args),
  test: async (args) => (await import('./setup/test.mjs')).test(args),
  check: async () => (await import('./setup/check.mjs')).check(),
  build: async () => (await import('./setup/build.mjs')).build(),
  bench: async (args) => (await import('./setup/bench.mjs')).bench(args),
  reset: async (args) => (await import('./setup/data-folder.mjs')).reset(args),
};
/** What can be done before the packages are installed. */
const WITHOUT_PACKAGES = ['reset'];

/** Said here and not in a file of its own: an old Node may not be able to load it. */
class Refused extends Error {
  isExpected = true;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  const oldest = OLDEST_NODE.join('.');
  const current = process.versions.node;
  throw new Refused(
    `Anxin needs Node.js ${oldest} or newer; this is ${current}. Get it from nodejs.org.\n` +
      `需要 Node.js ${oldest} 或更高版本，当前是 ${current}。请到 nodejs.org 下载。`,
  );
}

async function run([name, ...args]) {
  requireNode();
  const command = COMMANDS[name];
  if (!command)
    throw new Refused(`There is no "${name ?? ''}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  if (!WITHOUT_PACKAGES.includes(name)) await (await import('./setup/install.mjs')).install();
  await command(args);
}

run(process.argv.slice(2)).catch((error) => {
  // A command that failed has said why; anything else is a defect and shows where.
  console.error(error.isExpected ? `\n${error.message}` : error);
  process.exitCode = 1;
});
