import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/built-parts';
import { readBuiltApp, type BuiltApp } from '../weapp/host/built-app';
import { Phone } from '../weapp/host/phone';
import { answeringCloud } from '../weapp/stand-in-cloud';
import { NOW } from '../weapp/stand-in-replies';
import { coldRequireMs } from './cold-require';
import { firstLoadBytes } from './h5-first-load';
import type { Outcome } from './outcome';
import { rounded } from './statistics';

const KB = 1024;
const MB = 1024 * KB;
const FAMILY_FUNCTIONS = ['family'];

/** What families and the cloud have to download and load, from the built folders. */
export async function benchSize(): Promise<Outcome> {
  const app = readBuiltApp(path.join(projectRoot, 'miniprogram'));
  const bundles = functionBundles();
  const largest = (wanted: boolean): number =>
    Math.max(
      ...bundles.filter(({ name }) => FAMILY_FUNCTIONS.includes(name) === wanted).map(({ bytes }) => bytes),
    );
  return {
    name: 'size',
    figures: {
      weappMainKB: rounded(weappBytes(app, 'main') / KB),
      weappTotalKB: rounded(weappBytes(app, 'whole') / KB),
      h5InitialGzipKB: rounded(firstLoadBytes(path.join(projectRoot, 'dist', 'h5'), 'pages/todo/index') / KB),
      familyFunctionMaxKB: rounded(largest(true) / KB),
      staffFunctionMaxKB: rounded(largest(false) / KB),
      coldRequireMs: rounded(coldRequireMs(bundleFile('family'))),
      ...(await firstPaint(app)),
    },
    bars: {
      weappMainKB: 500,
      weappTotalKB: 1.5 * KB,
      h5InitialGzipKB: 200,
      familyFunctionMaxKB: (2 * MB) / KB,
      staffFunctionMaxKB: (5 * MB) / KB,
      coldRequireMs: 160,
      firstPaintBytes: 16 * KB,
      firstPaintSetData: 2,
    },
    faults: [],
  };
}

function weappBytes(app: BuiltApp, extent: 'main' | 'whole'): number {
  return app.files
    .filter(({ path: file }) => !file.endsWith('.md'))
    .filter(({ path: file }) => extent === 'whole' || app.subpackageOf(file) === null)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

function bundleFile(name: string): string {
  return path.join(projectRoot, 'cloudfunctions', name, 'index.js');
}

function functionBundles(): { name: string; bytes: number }[] {
  const names = fs.readdirSync(path.join(projectRoot, 'cloudfunctions'));
  return names.map((name) => ({ name, bytes: fs.statSync(bundleFile(name)).size }));
}

/** 待办 of a parent of three with ten things to do, on the phone without a screen. */
async function firstPaint(app: BuiltApp): Promise<{ firstPaintBytes: number; firstPaintSetData: number }> {
  const phone = new Phone({ answer: answeringCloud().answer, startAt: NOW, app });
  await phone.launch('/pages/todo/index');
  return {
    firstPaintBytes: phone.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0),
    firstPaintSetData: phone.setDataLog.length,
  };
}
