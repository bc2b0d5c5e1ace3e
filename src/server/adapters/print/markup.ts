/** A piece of a page that can be printed as it is: every text in it was escaped on its way in. */
export class Markup {
  constructor(readonly html: string) {}
}

type Inserted = string | number | Markup | readonly Markup[];

/**
 * Writes HTML as a tagged template. What is inserted is text and gets escaped, unless it is markup itself: a name with
 * `<` in it prints as it is written, and there is no other way to put a text on a page.
 */
export function markup(literals: TemplateStringsArray, ...inserted: readonly Inserted[]): Markup {
  const html = literals.map((literal, index) => {
    const value = inserted[index];
    return value === undefined ? literal : literal + htmlOf(value);
  });
  return new Markup(html.join(''));
}

function htmlOf(value: Inserted): string {
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map((part) => part.html).join('');
  return escape(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters do not print; those that turn the direction of writing could make a name read as another. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

function escape(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
