import { useEffect, useRef } from 'react';

const FOCUSABLE = '[tabindex="0"], input, textarea, select, a[href]';

/**
 * What a modal layer owes the keyboard in a browser: focus goes in, stays in while Tab is pressed, Escape closes,
 * and focus returns to where it was. WeChat has no focus to move.
 */
export function useModalFocus(id: string, onClose: () => void): Record<string, unknown> {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return;
    const before = document.activeElement;
    const panel = document.getElementById(id);
    panel?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab' && panel) keepInside(panel, event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
  return process.env.TARO_ENV === 'weapp' ? {} : { tabIndex: -1, 'aria-modal': 'true' };
}

function keepInside(panel: HTMLElement, event: KeyboardEvent): void {
  const stops = Array.from(panel.querySelectorAll<HTMLElement>(FOCUSABLE));
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (!first || !last) return;
  const { activeElement } = document;
  const isLeaving = event.shiftKey
    ? activeElement === first || activeElement === panel
    : activeElement === last;
  if (!isLeaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
