import { levelKey, type Numbering } from './numbering';
import { numberWord } from './number-words';

/** What stands before a paragraph of a list. */
export interface ListLabel {
  /** `一、`, `(1)`, `•`: as Word would print it. */
  text: string;
  kind: 'bullet' | 'plain-number' | 'other';
  level: number;
  /** Paragraphs of the same list share it. */
  listId: string;
  /** Counted within its level. */
  value: number;
}

/** Counts the paragraphs of lists in the order of the text, as Word does. */
export class ListCounter {
  private readonly counts = new Map<string, number>();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The label of the next paragraph of a list. */
  next(key: string): ListLabel | null {
    const level = this.numbering.levels.get(key);
    const [numId = '', index = '0'] = key.split(':');
    const definition = this.numbering.definitions.get(numId);
    if (!level || definition === undefined) return null;
    const depth = Number(index);
    const value = this.count(numId, definition, depth, level.start);
    const facts = { level: depth, listId: definition, value };
    if (level.format === 'bullet') return { ...facts, text: '•', kind: 'bullet' };
    const text = level.text.replace(/%([1-9])/g, (_whole, place: string) => {
      const other = Number(place) - 1;
      const format = this.numbering.levels.get(levelKey(numId, String(other)))?.format ?? 'decimal';
      return numberWord(this.counts.get(`${definition}:${other}`) ?? 1, format);
    });
    const isPlain = level.format === 'decimal' && /^%1\s*[.、．)）]?$/.test(level.text.trim());
    return { ...facts, text: text.trim(), kind: isPlain ? 'plain-number' : 'other' };
  }

  private count(numId: string, definition: string, depth: number, start: number): number {
    const place = `${definition}:${depth}`;
    const restart = this.numbering.restarts.get(levelKey(numId, String(depth)));
    const isFirst = !this.begun.has(`${numId}:${depth}`);
    this.begun.add(`${numId}:${depth}`);
    const before = this.counts.get(place);
    const value = restart !== undefined && isFirst ? restart : before === undefined ? start : before + 1;
    this.counts.set(place, value);
    for (let below = depth + 1; below < 9; below += 1) this.counts.delete(`${definition}:${below}`);
    return value;
  }
}
