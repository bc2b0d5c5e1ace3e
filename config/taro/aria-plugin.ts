import path from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import ariaAttributes from './aria-attributes.json';

/**
 * Lets `aria-role`, `aria-label` and their kin reach WeChat's screen reader: its components take them, Taro's
 * templates leave them out. Templates and runtime read one list, or Taro's short names for attributes drift apart.
 */
// Taro loads plugins by path, wants a default export and compiles no TypeScript that a plugin imports.
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      // The browser build has no templates: attributes reach its elements as they are.
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, ariaAttributes);
      const { runtimePath } = platform;
      const own = path.join(__dirname, 'aria-runtime.ts');
      platform.runtimePath = [...(Array.isArray(runtimePath) ? runtimePath : [runtimePath]), own];
    },
  });
}
