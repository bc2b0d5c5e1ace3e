/** What an element tells a screen reader. */
export interface AriaFacts {
  role?:
    | 'button'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'group'
    | 'img'
    | 'dialog'
    | 'status'
    | 'alert'
    | 'heading'
    | 'table'
    | 'row'
    | 'cell'
    | 'columnheader';
  /** Of a heading: 1 names the page. */
  level?: 1 | 2 | 3;
  label?: string;
  isChecked?: boolean;
  isDisabled?: boolean;
  isHidden?: boolean;
  live?: 'polite' | 'assertive';
  /** Where a part of the page is found by readers who jump; WeChat has no such places. */
  landmark?: 'banner' | 'main' | 'contentinfo';
}

/**
 * The attributes for one element. WeChat takes `ariaRole` and `ariaLabel` (config/taro/aria-plugin.ts lets them
 * through), a browser takes `role` and `aria-label`. Facts that are not given cost nothing.
 */
export function aria(facts: AriaFacts): Record<string, string | boolean> {
  return process.env.TARO_ENV === 'weapp' ? given(forWechat(facts)) : given(forBrowser(facts));
}

function forWechat(facts: AriaFacts): Record<string, string | boolean | undefined> {
  return {
    ariaRole: facts.role,
    ariaLabel: facts.label,
    ariaChecked: facts.isChecked,
    ariaDisabled: facts.isDisabled,
    ariaHidden: facts.isHidden,
    ariaLive: facts.live,
  };
}

function forBrowser(facts: AriaFacts): Record<string, string | undefined> {
  return {
    role: facts.role ?? facts.landmark,
    'aria-label': facts.label,
    'aria-level': facts.level?.toString(),
    'aria-checked': facts.isChecked?.toString(),
    'aria-disabled': facts.isDisabled?.toString(),
    'aria-hidden': facts.isHidden?.toString(),
    'aria-live': facts.live,
  };
}

/** Without what was not given: WeChat is sent every attribute that is there. */
function given<T extends string | boolean>(attributes: Record<string, T | undefined>): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) kept[name] = value;
  return kept;
}
