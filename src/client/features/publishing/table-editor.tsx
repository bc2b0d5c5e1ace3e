import { View } from '@tarojs/components';
import { LETTER_LIMITS } from '@shared/domain/letter';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Checks } from '../../components/choice';
import { Caption } from '../../components/text';
import { TextInput } from '../../components/text-input';
import type { DraftTable } from './draft';
import { emptyRow } from './edit-blocks';
import styles from './table-editor.module.css';
import { texts } from './texts';

/** A field takes more than a cell may hold: what is too long is told, never cut while pasting. */
const FIELD_CHARS = 2000;
const HEADER_OPTION = [{ value: 'header', label: texts.tableHeader }] as const;

export interface TableEditorProps {
  table: DraftTable;
  onChange: (table: DraftTable) => void;
}

/** A table being written, each cell a field. */
export function TableEditor({ table, onChange }: TableEditorProps): ReactElement {
  const { rows, hasHeader } = table;
  const columns = rows[0]?.length ?? 0;
  const change = (next: string[][]): void => onChange({ ...table, rows: next });
  const write = (at: number, column: number, text: string): void =>
    change(
      rows.map((row, index) =>
        index === at ? row.map((cell, place) => (place === column ? text : cell)) : row,
      ),
    );
  return (
    <View className={styles.table}>
      <Checks
        label={texts.tableHeader}
        options={HEADER_OPTION}
        values={hasHeader ? ['header'] : []}
        onChange={(values) => onChange({ ...table, hasHeader: values.length > 0 })}
      />
      {rows.map((row, at) => (
        <RowEditor
          key={at}
          name={hasHeader && at === 0 ? texts.tableHeadRow : texts.tableRow(at + 1)}
          row={row}
          columnNames={hasHeader && at > 0 ? rows[0] : undefined}
          onWrite={(column, text) => write(at, column, text)}
          onRemove={rows.length > 1 ? () => change(rows.filter((_, index) => index !== at)) : null}
        />
      ))}
      <View className={styles.tools}>
        {rows.length < LETTER_LIMITS.tableRows && (
          <Tool name={texts.addRow} onPress={() => change([...rows, emptyRow(columns)])} />
        )}
        {columns < LETTER_LIMITS.tableColumns && (
          <Tool name={texts.addColumn} onPress={() => change(rows.map((row) => [...row, '']))} />
        )}
        {columns > 1 && (
          <Tool name={texts.removeColumn} onPress={() => change(rows.map((row) => row.slice(0, -1)))} />
        )}
      </View>
    </View>
  );
}

interface RowEditorProps {
  name: string;
  row: readonly string[];
  /** What the columns are called, to see what to write where. */
  columnNames?: readonly string[];
  onWrite: (column: number, text: string) => void;
  /** Null for the last row that is left. */
  onRemove: (() => void) | null;
}

function RowEditor({ name, row, columnNames, onWrite, onRemove }: RowEditorProps): ReactElement {
  return (
    <View className={styles.row}>
      <View className={styles.head}>
        <Caption>{name}</Caption>
        {onRemove && (
          <Button size="small" kind="text" label={texts.removeRowLabel(name)} onPress={onRemove}>
            {texts.removeRow}
          </Button>
        )}
      </View>
      <View className={styles.cells}>
        {row.map((cell, column) => (
          <TextInput
            key={column}
            label={texts.tableCell(name, column + 1)}
            value={cell}
            placeholder={columnNames?.[column]}
            maxLength={FIELD_CHARS}
            onChange={(text) => onWrite(column, text)}
          />
        ))}
      </View>
    </View>
  );
}

function Tool({ name, onPress }: { name: string; onPress: () => void }): ReactElement {
  return (
    <View className={styles.tool}>
      <Button size="small" kind="quiet" onPress={onPress}>
        {name}
      </Button>
    </View>
  );
}
