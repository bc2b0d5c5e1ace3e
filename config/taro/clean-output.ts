import fs from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

const KEPT = new Set(['README.md', '.gitkeep']);

/** Empties the output folder before a build so that no page of yesterday is uploaded, but keeps its README. */
// Taro loads plugins by path and demands a default export.
export default function cleanOutput(ctx: IPluginContext): void {
  ctx.onBuildStart(() => {
    const { outputPath } = ctx.paths;
    if (!fs.existsSync(outputPath)) return;
    for (const name of fs.readdirSync(outputPath)) {
      if (!KEPT.has(name)) fs.rmSync(path.join(outputPath, name), { recursive: true, force: true });
    }
  });
}
