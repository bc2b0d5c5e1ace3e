import { countsDelta, type TallyChild, type TallyCounts } from '@shared/domain/tally';
import type { ChildChange } from '../ports';
import { command } from './sdk';

/**
 * The condition that every child still stands where it was read. The number of objections is part of it: a child
 * that was answered, objected to and answered again is in the state it was in, and yet another.
 */
export function standingOfAll(changes: readonly ChildChange[]): Record<string, unknown> {
  return Object.assign({}, ...changes.map(standingOf)) as Record<string, unknown>;
}

function standingOf({ studentId, before }: ChildChange): Record<string, unknown> {
  const path = pathOf(studentId);
  if (!before) return { [path]: command.exists(false) };
  return {
    [`${path}.state`]: before.state,
    [`${path}.left`]: before.left ? true : command.neq(true),
    [`${path}.objections`]: before.objections ?? command.exists(false),
  };
}

/** The fields of the children as they are to be; what a child no longer has is removed. */
export function fieldsOfAll(changes: readonly ChildChange[]): Record<string, unknown> {
  return Object.assign({}, ...changes.map(fieldsOf)) as Record<string, unknown>;
}

function fieldsOf({ studentId, before, after }: ChildChange): Record<string, unknown> {
  const path = pathOf(studentId);
  if (!before) return { [path]: command.set(after) };
  const gone = (Object.keys(before) as (keyof TallyChild)[]).filter((field) => after[field] === undefined);
  return {
    ...Object.fromEntries(gone.map((field) => [`${path}.${field}`, command.remove()])),
    ...Object.fromEntries(
      Object.entries(after)
        .filter(([, value]) => value !== undefined)
        .map(([field, value]) => [`${path}.${field}`, value as unknown]),
    ),
  };
}

/** What all the changes together make of the counts. */
export function countMoves(changes: readonly ChildChange[]): Record<string, unknown> {
  const sums: Partial<TallyCounts> = {};
  for (const { before, after } of changes) {
    for (const [count, by] of Object.entries(countsDelta(before, after)) as [keyof TallyCounts, number][]) {
      sums[count] = (sums[count] ?? 0) + by;
    }
  }
  const moved = Object.entries(sums).filter(([, by]) => by !== 0);
  return Object.fromEntries(moved.map(([count, by]) => [`counts.${count}`, command.inc(by)]));
}

function pathOf(studentId: string): string {
  return `children.${studentId}`;
}
