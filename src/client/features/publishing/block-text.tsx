import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { classNames } from '../../components/class-names';
import { linesOf, type DraftBlock, type DraftTable } from './draft';
import { DraftPicture } from './draft-picture';
import styles from './publishing.module.css';
import { texts } from './texts';

/** A block as it reads while another one is being written. */
export function BlockText({ block, pictureUrl }: { block: DraftBlock; pictureUrl?: string }): ReactElement {
  const { type, text, table } = block;
  if (table) return <TableText table={table} />;
  if (type === 'picture') {
    return (
      <View>
        <DraftPicture url={pictureUrl} />
        <View className={styles.faint}>{texts.pictureBlock(text.trim())}</View>
      </View>
    );
  }
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

/** A table while it is not being written. */
function TableText({ table: { rows, hasHeader } }: { table: DraftTable }): ReactElement {
  return (
    <View>
      {rows.map((row, at) => (
        <View key={at} className={classNames(styles.tableLine, hasHeader && at === 0 && styles.tableHead)}>
          {row.map((cell, column) => (
            <View key={column} className={styles.tableCell}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
