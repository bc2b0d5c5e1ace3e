import type { Block } from '@shared/domain/letter';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import styles from './letter.module.css';
import { LetterTable } from './letter-table';
import { NOTICE_TEXTS } from './texts';

/** A letter as the school wrote it. Blocks are frozen with their version, so their place is their key. */
export function Letter({ blocks }: { blocks: readonly Block[] }): ReactElement {
  return (
    <View className={styles.letter}>
      {blocks.map((block, index) => (
        <LetterBlock key={index} block={block} />
      ))}
    </View>
  );
}

function LetterBlock({ block }: { block: Block }): ReactElement {
  switch (block.type) {
    case 'heading':
      return (
        <View className={styles.heading} {...aria({ role: 'heading', level: 2 })}>
          {block.text}
        </View>
      );
    case 'paragraph':
      return <View className={styles.paragraph}>{block.text}</View>;
    case 'emphasis':
      return <View className={styles.emphasis}>{block.text}</View>;
    case 'list':
      return <LetterList items={block.items} isNumbered={block.isNumbered} />;
    case 'picture':
      return <View className={styles.picture}>{block.caption || NOTICE_TEXTS.picture}</View>;
    case 'table':
      return <LetterTable rows={block.rows} hasHeader={block.hasHeader} />;
    case 'signature':
      return <SignatureLines lines={block.lines} />;
  }
}

function LetterList({ items, isNumbered }: { items: readonly string[]; isNumbered: boolean }): ReactElement {
  return (
    <View className={styles.list}>
      {items.map((item, index) => (
        <View key={index} className={styles.item}>
          <View className={styles.mark}>{isNumbered ? `${index + 1}.` : '·'}</View>
          <View>{item}</View>
        </View>
      ))}
    </View>
  );
}

/** On paper these are written on; here they only show where the signature belongs. */
function SignatureLines({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <View className={styles.lines}>
      {lines.map((line, index) => (
        <View key={index} className={styles.line}>
          {line}
        </View>
      ))}
    </View>
  );
}
