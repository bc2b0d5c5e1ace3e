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
    | 'heading';
  label?: string;
  isChecked?: boolean;
  isDisabled?: boolean;
  isHidden?: boolean;
  live?: 'polite' | 'assertive';
}

/**
 * The attributes for one element. WeChat takes `ariaRole` and `ariaLabel` (config/taro/aria-plugin.ts lets them
 * through), a browser takes `role` and `aria-label`. Facts that are not given cost nothing.
 */
export function aria(facts: AriaFacts): Record<string, string | boolean> {
  const isWeapp = process.env.TARO_ENV === 'weapp';
  const attributes: Record<string, string | boolean> = {};
  const put = (weappName: string, webName: string, value: string | boolean | undefined): void => {
    if (value === undefined) return;
    if (isWeapp) attributes[weappName] = value;
    else attributes[webName] = String(value);
  };
  put('ariaRole', 'role', facts.role);
  put('ariaLabel', 'aria-label', facts.label);
  put('ariaChecked', 'aria-checked', facts.isChecked);
  put('ariaDisabled', 'aria-disabled', facts.isDisabled);
  put('ariaHidden', 'aria-hidden', facts.isHidden);
  put('ariaLive', 'aria-live', facts.live);
  return attributes;
}
