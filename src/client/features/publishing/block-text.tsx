import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { classNames } from '../../components/class-names';
import { linesOf, type DraftBlock } from './draft';
import styles from './publishing.module.css';
import { texts } from './texts';

/** A block as it reads while another one is being written. */
export function BlockText({ block: { type, text, table } }: { block: DraftBlock }): ReactElement {
  if (table) return <TableText rows={table.rows} />;
  const lines = linesOf(text);
  if (lines.length === 0) return <View className={styles.faint}>{texts.emptyBlock}</View>;
  if (type === 'signature') return <View className={styles.faint}>{lines.join(' · ')}</View>;
  if (type === 'numbered' || type === 'dotted') {
    return (
      <View>
        {lines.map((line, index) => (
          <View key={index} className={styles.line}>
            <View className={styles.lineMark}>{type === 'numbered' ? `${index + 1}.` : '·'}</View>
            <View className={styles.lineText}>{line}</View>
          </View>
        ))}
      </View>
    );
  }
  return <View className={classNames(type !== 'paragraph' && styles[type])}>{text}</View>;
}

/** A table while it is not being written: its rows, one a line. */
function TableText({ rows }: { rows: readonly (readonly string[])[] }): ReactElement {
  return (
    <View>
      {rows.map((row, index) => (
        <View key={index}>{row.join(' ｜ ')}</View>
      ))}
    </View>
  );
}
