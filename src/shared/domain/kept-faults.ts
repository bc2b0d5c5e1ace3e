import type { FaultyRow } from './roster-row';

/** Together with the rest of its document far below the platform's 512 KB. */
const MOST_BYTES = 256 * 1024;
/** A cell may hold a whole letter; what is wrong with it shows sooner. */
const CELL_CHARS = 60;

/** As many faulty rows, from the first, as are kept to be handed back, their texts cut to a readable length. */
export function keptFaults(faultyRows: readonly FaultyRow[]): FaultyRow[] {
  const kept: FaultyRow[] = [];
  let bytes = 0;
  for (const { row, reason } of faultyRows) {
    const cut = (text: string) => Array.from(text).slice(0, CELL_CHARS).join('');
    const { className, grade, name, number } = row;
    const sheet = row.sheet === undefined ? {} : { sheet: cut(row.sheet) };
    const one: FaultyRow = {
      row: {
        ...{ row: row.row, lodging: row.lodging, ...sheet },
        ...{ className: cut(className), grade: cut(grade), name: cut(name), number: cut(number) },
      },
      reason,
    };
    bytes += new TextEncoder().encode(JSON.stringify(one)).length;
    if (bytes > MOST_BYTES) break;
    kept.push(one);
  }
  return kept;
}
