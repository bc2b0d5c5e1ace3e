import type * as glassEasel from 'glass-easel';

/** The framework's side of an element, which it leaves on the element itself. */
interface FrameworkNode {
  triggerEvent(type: string, detail: unknown, options: object): void;
}

/** The elements of Taro's templates that WeChat itself brings. Boxes need nothing but a style of their own. */
const BOXES = ['view', 'text', 'button', 'scroll-view'] as const;

/** An element with a part of the browser's own inside, out of reach of the app's styles. */
abstract class Wrapped<T extends HTMLElement> extends HTMLElement {
  protected inner: T | null = null;

  protected abstract create(): T;
  protected abstract sync(inner: T): void;

  connectedCallback(): void {
    if (!this.inner) {
      this.inner = this.create();
      this.attachShadow({ mode: 'open' }).append(this.inner);
    }
    this.sync(this.inner);
  }

  attributeChangedCallback(): void {
    if (this.inner) this.sync(this.inner);
  }

  protected tell(type: string, detail: object): void {
    const { __wxElement: node } = this as { __wxElement?: FrameworkNode };
    node?.triggerEvent(type, detail, { bubbles: false, composed: false });
  }
}

const FIELD_STYLE = 'all:unset;display:block;width:100%;height:100%;min-height:1.4em;box-sizing:border-box';

/** `input` and `textarea`. */
function fieldOf(tag: 'input' | 'textarea'): CustomElementConstructor {
  return class extends Wrapped<HTMLInputElement | HTMLTextAreaElement> {
    static observedAttributes = ['value', 'placeholder', 'disabled', 'maxlength', 'focus'];
    #shown = '';

    protected create(): HTMLInputElement | HTMLTextAreaElement {
      const field = document.createElement(tag);
      field.setAttribute('style', FIELD_STYLE);
      field.addEventListener('input', (event) => {
        event.stopPropagation();
        this.#shown = field.value;
        this.tell('input', { value: field.value, cursor: field.selectionStart ?? 0 });
      });
      field.addEventListener('focus', () => this.tell('focus', { value: field.value }));
      field.addEventListener('blur', () => this.tell('blur', { value: field.value }));
      return field;
    }

    protected sync(field: HTMLInputElement | HTMLTextAreaElement): void {
      const value = this.getAttribute('value') ?? '';
      if (value !== this.#shown) {
        this.#shown = value;
        field.value = value;
      }
      field.placeholder = this.getAttribute('placeholder') ?? '';
      field.disabled = this.hasAttribute('disabled');
    }
  };
}

class ImageElement extends Wrapped<HTMLImageElement> {
  static observedAttributes = ['src', 'mode'];

  protected create(): HTMLImageElement {
    const image = document.createElement('img');
    image.setAttribute('style', 'display:block;width:100%;height:100%');
    image.addEventListener('load', () => this.tell('load', { width: image.naturalWidth }));
    image.addEventListener('error', () => this.tell('error', { errMsg: 'image:fail' }));
    return image;
  }

  protected sync(image: HTMLImageElement): void {
    const source = this.getAttribute('src') ?? '';
    if (source && image.getAttribute('src') !== source) image.src = source;
    const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', widthFix: 'contain' };
    image.style.objectFit = fits[this.getAttribute('mode') ?? ''] ?? 'fill';
  }
}

export class CanvasElement extends Wrapped<HTMLCanvasElement> {
  protected create(): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('style', 'display:block;width:100%;height:100%;touch-action:none');
    return canvas;
  }

  protected sync(): void {
    // A canvas has nothing but its pixels.
  }

  /** What `fields({ node: true })` hands to the app. */
  get canvas(): HTMLCanvasElement | null {
    return this.inner;
  }
}

/** Brings WeChat's elements into the browser as `wx-…`, and tells the framework of them. */
export function defineElements(space: glassEasel.ComponentSpace): void {
  const elements: Record<string, CustomElementConstructor> = {
    input: fieldOf('input'),
    textarea: fieldOf('textarea'),
    image: ImageElement,
    canvas: CanvasElement,
    ...Object.fromEntries(BOXES.map((tag) => [tag, class extends HTMLElement {}])),
  };
  for (const [tag, element] of Object.entries(elements)) {
    customElements.define(`wx-${tag}`, element);
    space.setGlobalUsingComponent(tag, `wx-${tag}`);
  }
}
