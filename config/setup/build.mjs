import { fingerprint, isFresh, rememberBuild } from './fingerprint.mjs';
import { runPackage, step } from './run-command.mjs';

const clientSources = [
  ...['src/client', 'src/shared', 'config/index.ts', 'config/taro'],
  ...['babel.config.js', 'project.config.json', 'package-lock.json'],
];
const clientOutputs = { h5: ['dist/h5/index.html'], weapp: ['miniprogram/app.json'] };
const clientTitles = { h5: 'Browser client 浏览器端', weapp: 'Mini-program 小程序' };

/** Builds the client for `h5` or `weapp` unless it is up to date. */
export async function buildClient(target) {
  const cloudEnvironment = process.env.ANXIN_CLOUD_ENV ?? '';
  const speechPlugin = process.env.ANXIN_SPEECH_PLUGIN ?? '';
  const print = `${fingerprint(...clientSources)} ${cloudEnvironment} ${speechPlugin}`;
  if (isFresh(`client-${target}`, print, clientOutputs[target])) return;
  await step(clientTitles[target], () =>
    runPackage('@tarojs/cli/bin/taro', ['build', '--type', target, '--no-check'], {
      env: { NODE_ENV: 'production' },
    }),
  );
  rememberBuild(`client-${target}`, print);
}

/** Builds the cloud functions that are not up to date, and says how large they are. */
export async function buildFunctions() {
  const builder = await import('../build-functions.mjs');
  let built = [];
  await step('Cloud functions 云函数', async () => {
    built = await builder.buildFunctions();
    return { code: 0, output: '', note: built.length === 0 ? ', up to date' : '' };
  });
  for (const line of builder.describeFunctions(built)) console.log(line);
}

/** Builds the server of the trial on this machine. */
export async function buildLocal() {
  const builder = await import('../build-local.mjs');
  await step('Local cloud 本机服务', async () => {
    const isBuilt = await builder.buildLocal();
    return { code: 0, output: '', note: isBuilt ? '' : ', up to date' };
  });
}

/** `npm run build`: what is deployed, and the browser client. */
export async function build() {
  await buildFunctions();
  await buildClient('weapp');
  await buildClient('h5');
}
