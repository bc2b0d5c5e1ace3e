import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { classNames } from '../../components/class-names';
import { scrollableByKeyboard } from '../../components/keyboard';
import styles from './letter-table.module.css';

export interface LetterTableProps {
  rows: readonly (readonly string[])[];
  hasHeader: boolean;
}

/** More columns than this leave a phone's line too few characters each. */
const MOST_SIDE_BY_SIDE = 3;

/**
 * A table of the letter. A wide one is told row by row on a phone, each value under its column's name; one without
 * names to tell the columns by is scrolled sideways.
 */
export function LetterTable({ rows, hasHeader }: LetterTableProps): ReactElement {
  const columns = rows[0]?.length ?? 0;
  const header = hasHeader ? rows[0] : undefined;
  const isStacked = columns > MOST_SIDE_BY_SIDE && header !== undefined;
  const table = (
    <View
      className={classNames(
        styles.table,
        isStacked && styles.stacked,
        columns > MOST_SIDE_BY_SIDE && !isStacked && styles.broad,
      )}
      {...aria({ role: 'table' })}
    >
      {rows.map((row, index) => (
        <TableRow
          key={index}
          row={row}
          kind={hasHeader && index === 0 ? 'header' : 'body'}
          labels={isStacked ? header : undefined}
        />
      ))}
    </View>
  );
  if (isStacked || columns <= MOST_SIDE_BY_SIDE) return table;
  return (
    <View className={styles.scroll} {...scrollableByKeyboard()}>
      {table}
    </View>
  );
}

interface TableRowProps {
  row: readonly string[];
  kind: 'header' | 'body';
  /** The columns' names, where a cell must say which one it is of. */
  labels?: readonly string[];
}

function TableRow({ row, kind, labels }: TableRowProps): ReactElement {
  const isHeader = kind === 'header';
  return (
    <View className={classNames(styles.row, isHeader && styles.header)} {...aria({ role: 'row' })}>
      {row.map((cell, index) => (
        <View
          key={index}
          className={classNames(styles.cell, cell === '' && styles.empty)}
          {...aria({ role: isHeader ? 'columnheader' : 'cell' })}
        >
          {labels && !isHeader && labels[index] && <View className={styles.label}>{labels[index]}</View>}
          <View className={styles.value}>{cell}</View>
        </View>
      ))}
    </View>
  );
}
