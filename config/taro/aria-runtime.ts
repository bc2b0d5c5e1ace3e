import { mergeInternalComponents } from '@tarojs/shared';
import ariaAttributes from './aria-attributes.json';

// The runtime must know the very attributes the templates were built with (see aria-plugin.ts).
mergeInternalComponents(ariaAttributes);
