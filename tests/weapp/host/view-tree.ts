import type { Instance } from './instance';

/** An element on the screen. */
export interface ViewElement {
  tag: string;
  attributes: Readonly<Record<string, unknown>>;
  children: (ViewElement | string)[];
  parent: ViewElement | null;
  /** The page or component whose template it is in, and whose methods answer its events. */
  owner: Instance;
}

/** Every element below this one and itself, in reading order. */
function elementsOf(root: ViewElement): ViewElement[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}

/** What can be read: inline text runs together, every other element stands on lines of its own. */
export function textOf(root: ViewElement): string {
  return rawText(root)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function rawText(element: ViewElement): string {
  const inner = element.children
    .map((child) => (typeof child === 'string' ? child : rawText(child)))
    .join('');
  return element.tag === 'text' ? inner : `\n${inner}\n`;
}

/** Elements that match `tag`, `#id`, `.class`, `[attribute=value]` or several of these written together. */
export function selectFrom(root: ViewElement, selector: string): ViewElement[] {
  const parts = selector.match(/^[\w-]+|#[\w-]+|\.[\w-]+|\[[\w-]+=[^\]]*\]/g) ?? [];
  if (parts.length === 0 || parts.join('') !== selector)
    throw new Error(`cannot read the selector ${selector}`);
  return elementsOf(root).filter((element) => parts.every((part) => matches(element, part)));
}

function matches(element: ViewElement, part: string): boolean {
  const { attributes } = element;
  if (part.startsWith('#')) return attributes.id === part.slice(1);
  if (part.startsWith('.')) return written(attributes.class).split(/\s+/).includes(part.slice(1));
  const named = /^\[([\w-]+)=(.*)\]$/.exec(part);
  return named ? String(attributes[named[1] ?? '']) === named[2] : element.tag === part;
}

/** The first element that shows a text, or is labelled with it, and holds no other that does. */
export function findByText(root: ViewElement, text: string): ViewElement | null {
  const shows = (element: ViewElement): boolean =>
    textOf(element).includes(text) || written(element.attributes.ariaLabel).includes(text);
  const inner = (element: ViewElement): boolean => elementsOf(element).slice(1).some(shows);
  return elementsOf(root).find((element) => shows(element) && !inner(element)) ?? null;
}

/** The innermost element that shows a text and nothing else. */
export function findByWholeText(root: ViewElement, text: string): ViewElement | null {
  const showing = elementsOf(root).filter((element) => textOf(element) === text);
  return showing.at(-1) ?? null;
}

/** An attribute as text; absent ones are empty. */
function written(attribute: unknown): string {
  return typeof attribute === 'string' ? attribute : '';
}
